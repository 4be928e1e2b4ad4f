using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Solutions that also stand where students read them.</summary>
internal static class SolutionLeaks
{
    // Shorter ones, such as "return x;", stand anywhere without being the solution of anything.
    private const int ShortestTelling = 16;

    public static IEnumerable<SourceFinding> Check(MasterNotebook master)
    {
        var released = master.Cells.Where(cell => cell.Regions.Problems.Count == 0)
            .Select(cell => (Cell: cell, Text: WithoutBlanks(ReleasedNotebook.SourceOf(cell)))).ToList();
        foreach (var cell in master.Cells.Where(cell => cell.Regions.Problems.Count == 0))
        {
            foreach (var solution in cell.Regions.TextsOf(RegionKind.Solution).Select(WithoutBlanks).Where(text => text.Length >= ShortestTelling))
            {
                if (released.FirstOrDefault(other => other.Text.Contains(solution, StringComparison.Ordinal)) is { Cell: { } leak })
                {
                    yield return SourceFinding.In(
                        leak,
                        SourceRule.SolutionOutside,
                        string.Create(CultureInfo.InvariantCulture, $"It shows students the whole solution of cell {cell.Index + 1}."),
                        "Take it out, or put it into a solution region too.");
                }
            }
        }
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
