namespace MediaCourse.Notebooks.Sessions;

/// <summary>A cell to run.</summary>
/// <param name="Code">Its source as it stands in the notebook, directives such as <c>#!time</c> included.</param>
/// <param name="ExecutionCount">Its number in the session, from 1; error messages call it "cell N".</param>
public sealed record CellRequest(string Code, int ExecutionCount)
{
    /// <summary>Wall time that the cell may take, or null for the session's own limit.</summary>
    public TimeSpan? TimeLimit { get; init; }
}
