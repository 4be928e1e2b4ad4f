using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>How the run of a compiled cell ended, seen from outside the executor.</summary>
internal abstract record RunEnd;

/// <summary>The executor lives and says how it ended.</summary>
internal sealed record Ended(CellOutcome Outcome, CellFault? Fault) : RunEnd;

/// <summary>The cell did not stop in time when it was interrupted.</summary>
internal sealed record Stuck : RunEnd;

/// <summary>The executor ended under the cell.</summary>
/// <param name="ExitCode">Its exit code, or null where the system does not tell.</param>
/// <param name="InGoodOrder">Whether the process left by itself, such as by <c>Environment.Exit</c>.</param>
/// <param name="LastWords">What the runtime wrote about it.</param>
internal sealed record Gone(int? ExitCode, bool InGoodOrder, string LastWords) : RunEnd;
