using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;

namespace MediaCourse.Grading.Marking;

/// <summary>How far a grading is.</summary>
/// <param name="Done">Hand-ins graded so far in this run.</param>
/// <param name="Total">Hand-ins to grade in this run.</param>
/// <param name="Student">Whose was graded last.</param>
public sealed record GradingProgress(int Done, int Total, string Student);

/// <summary>A hand-in that could not be graded for a reason that is not its own.</summary>
/// <param name="Source">The hand-in.</param>
/// <param name="Reason">Why.</param>
public sealed record UngradedHandIn(string Source, string Reason);

/// <summary>What came of grading an assignment.</summary>
/// <param name="Master">The assignment's master notebook.</param>
/// <param name="Graded">Hand-ins graded in this run.</param>
/// <param name="Unchanged">Hand-ins that had been graded before and are the same.</param>
/// <param name="Elapsed">How long the hand-ins took.</param>
/// <param name="Refused">Files that are not graded.</param>
/// <param name="Ungraded">Hand-ins that could not be graded this time.</param>
/// <param name="Waiting">Hand-ins whose new marks are not in force yet.</param>
/// <param name="Changes">What their new marks would change.</param>
/// <param name="Marks">The marks in force that count, one for each student.</param>
public sealed record GradingReport(
    MasterNotebook Master,
    int Graded,
    int Unchanged,
    TimeSpan Elapsed,
    IReadOnlyList<RefusedFile> Refused,
    IReadOnlyList<UngradedHandIn> Ungraded,
    int Waiting,
    IReadOnlyList<MarkChange> Changes,
    IReadOnlyList<Marks> Marks)
{
    /// <summary>What came into force in this run and changed the marks of hand-ins that had been graded before.</summary>
    public IReadOnlyList<MarkChange> Accepted { get; init; } = [];

    /// <summary>Notebooks of other assignments that lie among the hand-ins.</summary>
    public IReadOnlyList<RefusedFile> Aside { get; init; } = [];

    /// <summary>How many hand-ins each student has; one of them counts.</summary>
    public required IReadOnlyDictionary<string, int> HandIns { get; init; }

    /// <summary>What whoever grades should look at, a line each; it changes no mark.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Hand-ins a minute.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Graded / Elapsed.TotalMinutes : 0;
}
