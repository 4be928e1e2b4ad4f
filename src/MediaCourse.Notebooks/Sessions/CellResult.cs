namespace MediaCourse.Notebooks.Sessions;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Succeeded,

    /// <summary>It did not compile; nothing of it ran.</summary>
    NotCompiled,

    /// <summary>It threw an exception; what it had set before is kept.</summary>
    Threw,

    /// <summary>The caller stopped it.</summary>
    Interrupted,

    /// <summary>It was stopped at its time limit.</summary>
    TimedOut,

    /// <summary>The executor ended under it: a stack overflow, <c>Environment.Exit</c>, a memory limit.</summary>
    Crashed,
}

/// <summary>What came of a cell. The reader-facing message is among the cell's events as an error output.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Elapsed">Wall time from request to end.</param>
/// <param name="VariablesLost">Whether the session had to start afresh, so that earlier variables are gone.</param>
public sealed record CellResult(CellStatus Status, TimeSpan Elapsed, bool VariablesLost)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Status == CellStatus.Succeeded;
}
