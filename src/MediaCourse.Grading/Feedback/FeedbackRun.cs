using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.Feedback;

/// <summary>Which pages of feedback were written.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Pages">The pages, by student.</param>
/// <param name="Waiting">How many students have items that wait for a person.</param>
/// <param name="NotGraded">Students whose hand-in that counts has not been graded.</param>
/// <param name="Outdated">Students whose hand-in was graded by an earlier version of the assignment.</param>
/// <param name="Students">Everybody who has handed in.</param>
/// <param name="HeldBack">Students who got no page, because marks of others have been released and theirs have not.</param>
public sealed record FeedbackReport(
    string Folder,
    IReadOnlyDictionary<string, string> Pages,
    int Waiting,
    IReadOnlyList<string> NotGraded,
    IReadOnlyList<string> Outdated,
    IReadOnlyList<string> Students,
    IReadOnlyList<string> HeldBack)
{
    /// <summary>Students who are held back, and whose pages of an earlier run, with the marks of that time, were taken away.</summary>
    public IReadOnlyList<string> TakenAway { get; init; } = [];

    /// <summary>Students who got a page with other marks than were released.</summary>
    public IReadOnlyList<string> ChangedSinceRelease { get; init; } = [];
}

/// <summary>Writes the pages of feedback of an assignment.</summary>
public static class FeedbackRun
{
    /// <summary>Writes a page for each student, or for one.</summary>
    /// <param name="course">The course.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="student">The student's id, or null for all.</param>
    /// <param name="withUnreleased">Whether also those get a page whose marks have not been released, where others' have.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <exception cref="GradebookException">There is no gradebook.</exception>
    /// <exception cref="CourseException">A page cannot be written.</exception>
    public static FeedbackReport Write(Course course, Assignment assignment, string? student, bool withUnreleased, CancellationToken cancellationToken)
    {
        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        var version = ReleaseRecord.VersionOf(master, CompanionFiles.Of(course, assignment));
        using var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(course));
        var reader = new FeedbackReader(course, master, gradebook);
        var counted = reader.Counted;
        var names = FeedbackFolder.NamesOf(counted.Select(static marks => marks.HandIn.Student));
        var asked = counted.Where(marks => student is null || marks.HandIn.Student == student).ToList();
        var folder = FeedbackFolder.Of(course, assignment);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var holdsBack = !withUnreleased && counted.Any(static marks => marks.HandIn.Released is not null);
        var (graded, heldBack) = (asked.Where(marks => marks.HandIn.Version is not null && !IsHeldBack(marks)).ToList(), asked.Where(IsHeldBack).ToList());
        foreach (var marks in graded)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = Path.Combine(folder, names[marks.HandIn.Student]);
            FeedbackFolder.Write(file, FeedbackPage.Render(reader.Read(marks)));
            pages.Add(marks.HandIn.Student, file);
        }

        var takenAway = heldBack.Where(marks => FeedbackFolder.Remove(Path.Combine(folder, names[marks.HandIn.Student]))).ToList();
        return new FeedbackReport(
            folder,
            pages,
            graded.Count(static marks => marks.Waiting > 0),
            [.. asked.Where(static marks => marks.HandIn.Version is null).Select(static marks => marks.HandIn.Student)],
            [.. graded.Where(marks => marks.HandIn.Version != version).Select(static marks => marks.HandIn.Student)],
            [.. counted.Select(static marks => marks.HandIn.Student)],
            [.. heldBack.Select(static marks => marks.HandIn.Student)])
        {
            TakenAway = [.. takenAway.Select(static marks => marks.HandIn.Student)],
            ChangedSinceRelease = [.. graded.Where(static marks => marks.HasChangedSinceRelease).Select(static marks => marks.HandIn.Student)],
        };

        bool IsHeldBack(Marks marks) => holdsBack && marks.HandIn is { Version: not null, Released: null };
    }
}
