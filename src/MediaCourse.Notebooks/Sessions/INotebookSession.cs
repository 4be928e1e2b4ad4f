namespace MediaCourse.Notebooks.Sessions;

/// <summary>A place where the code cells of one notebook run one after another and share their variables.</summary>
public interface INotebookSession : IAsyncDisposable
{
    /// <summary>
    /// Runs one cell. Events arrive in order, on any thread, and the last one before the task ends.
    /// Cancelling <paramref name="interrupt"/> stops the cell and keeps the session: the result then says
    /// <see cref="CellStatus.Interrupted"/>. Nothing that a cell does makes this method throw.
    /// </summary>
    Task<CellResult> ExecuteAsync(CellRequest request, Action<SessionEvent> onEvent, CancellationToken interrupt);
}
