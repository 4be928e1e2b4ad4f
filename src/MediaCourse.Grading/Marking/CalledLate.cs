using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.HandIns;

namespace MediaCourse.Grading.Marking;

/// <summary>
/// Hand-ins that Canvas calls late in their names, while the date by which lateness is counted says otherwise. Which of them is right, only the
/// teacher can find out.
/// </summary>
internal static class CalledLate
{
    /// <summary>What to say of a hand-in, or null where nothing is in doubt.</summary>
    public static string? NoteOn(HandInFile file, Assignment assignment) =>
        assignment.Due is null || !HandInOwner.IsCalledLate(file.Source) || LateDeduction.Of(assignment, file.HandedIn).Days > 0 ? null
        : file.HandedIn is { } time ? string.Create(CultureInfo.InvariantCulture, $"Canvas calls this late, its file's date does not ({time:yyyy-MM-dd HH:mm zzz}); the date counts: check it.")
        : "Canvas calls this late, and its file has no date, so that it counts as in time: check it.";
}
