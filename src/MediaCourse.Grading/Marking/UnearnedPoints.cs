using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.Marking;

/// <summary>
/// Points that whoever answers nothing would get. validate-source refuses a check that gives them, but an assignment can be changed and graded
/// without asking it again.
/// </summary>
internal static class UnearnedPoints
{
    /// <summary>Grades the notebook as it is handed out, like a hand-in that goes nowhere, and says which checks it passes.</summary>
    /// <returns>A line for each.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(MasterNotebook master, HandInMarker marker, CancellationToken cancellationToken)
    {
        try
        {
            var graded = await marker.MarkAsync(ReleasedNotebook.Of(master, static _ => null), cancellationToken);
            return [.. graded.Checks.Where(static check => check.Earned > 0).Select(check => string.Create(
                CultureInfo.InvariantCulture,
                $"{master.Document.Name}: the check \u201C{check.Name}\u201D passes on the notebook as it is handed out: whoever answers nothing gets its {Points(check.Earned)}. Run validate-source."))];
        }
        catch (HandInNotRunException)
        {
            // A remark for the teacher is no reason to grade nobody.
            return [];
        }
    }

    private static string Points(double points) => string.Create(CultureInfo.InvariantCulture, $"{points:0.##} {(points == 1 ? "point" : "points")}");
}
