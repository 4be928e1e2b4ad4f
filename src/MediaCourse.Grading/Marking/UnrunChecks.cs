using System.Globalization;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Grading.Marking;

/// <summary>
/// Checks that never ran, because an endless loop or a crash in one answer used up what a hand-in has. The answers that they ask for may be
/// right, and only a person can tell.
/// </summary>
internal static class UnrunChecks
{
    /// <summary>What to say of a hand-in, or null where all checks ran.</summary>
    public static string? NoteOn(string student, GradedHandIn graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        var unrun = graded.Checks.Where(static check => !check.Passed && Reasons.IsOfOthers(check.Message)).ToList();
        var points = unrun.Sum(static check => check.Points);
        return unrun.Count == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{student}: {(unrun.Count == 1 ? "a check" : $"{unrun.Count} checks")} ({points:0.##} {(points == 1 ? "point" : "points")}) {(unrun.Count == 1 ? "was" : "were")} not run, because other answers looped or crashed: {string.Join(", ", unrun.Select(static check => check.Item).Distinct(StringComparer.Ordinal))}. Override those at the desk whose answer is right.");
    }
}
