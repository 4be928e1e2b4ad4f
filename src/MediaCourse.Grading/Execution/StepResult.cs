using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Execution;

/// <summary>How a step ended.</summary>
public enum StepStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile.</summary>
    NotCompiled,

    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>It brought its process down.</summary>
    Crashed,

    /// <summary>It was not begun: the time of the hand-in was used up, or it had brought its process down too often.</summary>
    NotRun,
}

/// <summary>What came of a step.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Outputs">What it showed; nothing for a probe.</param>
/// <param name="Value">A probe's value, or null where it gave none.</param>
/// <param name="Reason">Why it did not run to its end, in one line; null where it did.</param>
public sealed record StepResult(StepStatus Status, IReadOnlyList<CellOutput> Outputs, string? Value, string? Reason)
{
    internal static StepResult Failed(StepStatus status, string reason) => new(status, [], Value: null, reason);
}
