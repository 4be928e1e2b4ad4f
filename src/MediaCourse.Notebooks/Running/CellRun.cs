using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Running;

/// <summary>What came of one code cell.</summary>
/// <param name="CellIndex">Position in the notebook, from 0, Markdown cells counted.</param>
/// <param name="CellId">The cell's id, or null in notebooks older than nbformat 4.5.</param>
/// <param name="ExecutionCount">The cell's number among those that ran, from 1; null if it did not run.</param>
/// <param name="Result">How it ended; null if it did not run because an earlier one failed.</param>
/// <param name="FailureExpected">Whether the cell carries the tag <c>raises-exception</c>, so that its failure is no finding.</param>
/// <param name="Error">The error that the reader sees, or null.</param>
public sealed record CellRun(
    int CellIndex,
    string? CellId,
    int? ExecutionCount,
    CellResult? Result,
    bool FailureExpected,
    ErrorOutput? Error)
{
    /// <summary>Whether the cell ran and failed although it should not.</summary>
    public bool Failed => Result is { Succeeded: false } && !FailureExpected;
}
