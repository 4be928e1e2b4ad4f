using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Grading.Exporting;

/// <summary>The marks of an assignment that count, of those who have been graded.</summary>
/// <param name="Master">The assignment.</param>
/// <param name="Marks">The marks, one for each student, in the order of the ids.</param>
public sealed record AssignmentMarks(MasterNotebook Master, IReadOnlyList<Marks> Marks)
{
    private readonly bool _hasReleases = Marks.Any(static marks => marks.HandIn.Released is not null);

    /// <summary>Whether a student's mark may leave: nothing waits for a person, and where marks have been released this one has.</summary>
    public bool IsFinal(Marking.Marks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        return marks.Waiting == 0 && (!_hasReleases || marks.HandIn.Released is not null);
    }

    /// <summary>Reads the marks of an assignment.</summary>
    public static AssignmentMarks Read(Course course, Assignment assignment, GradebookFile gradebook, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gradebook);
        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        var graded = Marking.Marks.Counted(master, gradebook.HandIns(master.Assignment.Id)).Where(static marks => marks.HandIn.Version is not null);
        return new AssignmentMarks(master, [.. graded.OrderBy(static marks => marks.HandIn.Student, StringComparer.Ordinal)]);
    }
}
