namespace MediaCourse.Notebooks.Sessions;

/// <summary>A cell to run.</summary>
/// <param name="Code">Its source as it stands in the notebook, directives such as <c>#!time</c> included.</param>
/// <param name="ExecutionCount">Its number in the session, from 1; error messages call it "cell N".</param>
public sealed record CellRequest(string Code, int ExecutionCount)
{
    /// <summary>Wall time that the cell may take, or null for the session's own limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Whether later cells see what it declares. A question about a value need not leave a trace.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>
    /// Asks the user for a line of text on behalf of the cell, or null where there is no user. It gives null where
    /// the user does not answer; it is cancelled when the cell is stopped.
    /// </summary>
    public Func<InputPrompt, CancellationToken, Task<string?>>? Ask { get; init; }
}

/// <summary>What a cell asks its user.</summary>
/// <param name="Text">What the user is told, or empty.</param>
/// <param name="IsPassword">Whether the answer is not to be shown while it is typed.</param>
public sealed record InputPrompt(string Text, bool IsPassword);
