using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Sandbox;

namespace MediaCourse.Grading.Marking;

/// <summary>How an assignment is graded.</summary>
public sealed record GradingOptions
{
    /// <summary>Folder or zip of the hand-ins.</summary>
    public required string Submissions { get; init; }

    /// <summary>Whether hand-ins run with the rights of whoever grades.</summary>
    public bool Unsandboxed { get; init; }

    /// <summary>Whether new marks of hand-ins graded before come into force.</summary>
    public bool Accept { get; init; }

    /// <summary>How many hand-ins are graded at one time.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount + 1;

    /// <summary>Who grades, for the audit.</summary>
    public string Who { get; init; } = Environment.UserName;
}

/// <summary>
/// Grades the hand-ins of an assignment, several at one time. Each is saved as soon as it is graded, so that a run that is stopped at any
/// moment goes on where it was; one that cannot be graded touches no other.
/// </summary>
public sealed class AssignmentGrader(Course course, Assignment assignment, GradingOptions options)
{
    /// <summary>The course's gradebook.</summary>
    public static string GradebookOf(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Path.Combine(course.Folder, "gradebook.db");
    }

    /// <summary>Grades what is new or changed.</summary>
    /// <param name="progress">Told after each hand-in.</param>
    /// <param name="cancellationToken">Stops; what is graded so far is kept.</param>
    /// <exception cref="CourseException">The course lacks something.</exception>
    /// <exception cref="HandInException">The place of the hand-ins cannot be read.</exception>
    /// <exception cref="GradebookException">The gradebook cannot be written, or another grader is at work.</exception>
    /// <exception cref="SandboxException">Hand-ins cannot be run safely here.</exception>
    public async Task<GradingReport> RunAsync(IProgress<GradingProgress>? progress, CancellationToken cancellationToken)
    {
        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        var companions = CompanionFiles.Of(course, assignment);
        var version = ReleaseRecord.VersionOf(master, companions);
        var handIns = HandInReader.Read(course, assignment, options.Submissions, cancellationToken);
        using var turn = GradingLock.Take(course.Folder);
        using var gradebook = GradebookFile.Open(GradebookOf(course));
        gradebook.SetAssignment(master, version);
        var all = handIns.Files.Select(file => (File: file, Id: gradebook.AddHandIn(assignment.Id, file))).DistinctBy(static handIn => handIn.Id).ToList();
        var pending = all.Where(handIn => !gradebook.IsGraded(handIn.Id, version)).ToList();
        var work = pending.Select(handIn => new PendingHandIn(handIn.File, graded => gradebook.SaveGrading(handIn.Id, version, graded, AnswerCells.SameAs(master, graded)))).ToList();
        var (elapsed, ungraded, warnings) = await new HandInGrading(master, companions, options).RunAsync(work, progress, cancellationToken);

        gradebook.SetNotGraded(assignment.Id, [.. handIns.Refused.Select(static file => new NotGraded(file.Source, file.Reason)), .. ungraded.Select(static handIn => new NotGraded(handIn.Source, handIn.Reason))]);
        var accepted = options.Accept ? gradebook.Accept(assignment.Id, version, options.Who) : [];
        var rows = gradebook.HandIns(assignment.Id);
        var counted = Marks.Counted(master, rows);
        return new GradingReport(
            master,
            pending.Count - ungraded.Count,
            all.Count - pending.Count,
            elapsed,
            handIns.Refused,
            ungraded,
            gradebook.Waiting(assignment.Id, version),
            gradebook.Changes(assignment.Id, version),
            counted)
        {
            Accepted = accepted,
            Aside = handIns.Aside,
            HandIns = Marks.HandInsByStudent(rows),
            Warnings = [.. warnings, .. SameTime.NotesOn(assignment, rows, counted)],
        };
    }
}
