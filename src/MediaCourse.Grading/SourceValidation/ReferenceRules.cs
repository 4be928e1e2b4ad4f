using System.Text.RegularExpressions;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Cells that load what students do not get.</summary>
internal static partial class ReferenceRules
{
    public static IEnumerable<SourceFinding> Check(MasterNotebook master, IReadOnlyList<ReleaseFile> companions)
    {
        var given = companions.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in master.Cells.Where(cell => cell.Cell.Kind == CellKind.Code))
        {
            foreach (Match directive in Directives().Matches(cell.Cell.Source))
            {
                var path = directive.Groups["path"].Value;
                if (!given.Contains(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path))
                {
                    yield return SourceFinding.In(
                        cell, SourceRule.Reference, $"It loads \"{path}\", which is not handed out.", $"Load what is handed out ({string.Join(", ", given.Where(IsLoadable).Order(StringComparer.Ordinal))}), or nothing.");
                }
            }
        }
    }

    private static bool IsLoadable(string path) => path.EndsWith(".csx", StringComparison.Ordinal) || path.EndsWith(".dll", StringComparison.Ordinal);

    [GeneratedRegex("""^[ \t]*#[ \t]*(load|r)[ \t]+"(?<path>[^"\r\n]*)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Directives();
}
