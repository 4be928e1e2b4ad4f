using System.Collections.Concurrent;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Rubrics;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Marking;

/// <summary>A course on the desk. What it keeps in memory can be read anew at any time; the gradebook is the only store.</summary>
/// <param name="course">The course.</param>
/// <param name="gradebook">Its gradebook.</param>
internal sealed class CourseDesk(Course course, GradebookFile gradebook)
{
    private readonly ConcurrentDictionary<string, Kept<MasterNotebook>> _masters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept<AssignmentDesk>> _assignments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept<CheckPoints>> _points = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept<IReadOnlyList<StudentRow>>> _rows = new(StringComparer.Ordinal);

    public Course Course => course;

    public GradebookFile Gradebook => gradebook;

    /// <summary>What markers have open.</summary>
    public OpenAnswers OpenAnswers { get; } = new(TimeProvider.System);

    /// <summary>The assignment with this id, or null where there is none.</summary>
    public AssignmentDesk? Find(string id, CancellationToken cancellationToken)
    {
        if (course.Assignments.FirstOrDefault(assignment => assignment.Id == id) is not { } assignment)
        {
            return null;
        }

        var master = Master(assignment, cancellationToken);
        var version = FormattableString.Invariant($"{gradebook.ChangesOf(id, "release")} {_masters[id].Version}");
        return Keep(_assignments, id, version, () => new AssignmentDesk(master, gradebook.HandIns(id), version));
    }

    /// <summary>What checks gave the hand-ins of an assignment.</summary>
    public CheckPoints PointsOf(AssignmentDesk assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return Keep(_points, assignment.Id, gradebook.ChangesOf(assignment.Id, "override"), () => new CheckPoints(gradebook.CheckPoints(assignment.Id)));
    }

    /// <summary>The table of an assignment.</summary>
    public IReadOnlyList<StudentRow> RowsOf(AssignmentDesk assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return Keep(_rows, assignment.Id, $"{gradebook.ChangesOf(assignment.Id)} {assignment.Version}", () => StudentRow.Of(this, assignment));
    }

    private MasterNotebook Master(Assignment assignment, CancellationToken cancellationToken)
    {
        var rubrics = Path.Combine(course.SourceFolder(assignment), RubricFile.FileName);
        var version = FormattableString.Invariant($"{File.GetLastWriteTimeUtc(course.MasterFile(assignment)).Ticks} {File.GetLastWriteTimeUtc(rubrics).Ticks}");
        return Keep(_masters, assignment.Id, version, () => MasterNotebook.Load(course, assignment, cancellationToken));
    }

    private static T Keep<T>(ConcurrentDictionary<string, Kept<T>> kept, string key, string version, Func<T> read)
    {
        if (kept.TryGetValue(key, out var found) && found.Version == version)
        {
            return found.Value;
        }

        var value = read();
        kept[key] = new Kept<T>(version, value);
        return value;
    }

    private sealed record Kept<T>(string Version, T Value);
}

/// <summary>What checks gave, by hand-in and item.</summary>
internal sealed class CheckPoints(IReadOnlyList<(long HandIn, string Item, double Points)> rows)
{
    private readonly Dictionary<(long, string), double> _points = rows.ToDictionary(static row => (row.HandIn, row.Item), static row => row.Points);

    public double Of(long handIn, string item) => _points.GetValueOrDefault((handIn, item));
}
