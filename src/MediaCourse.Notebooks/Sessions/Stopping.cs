namespace MediaCourse.Notebooks.Sessions;

/// <summary>When and why something is stopped: by the caller, or at a limit of wall time that begins now.</summary>
internal sealed class Stopping : IDisposable
{
    private readonly TimeSpan _limit;
    private readonly CancellationToken _interrupt;
    private readonly CancellationTokenSource _source;

    public Stopping(TimeSpan limit, CancellationToken interrupt)
    {
        _limit = limit;
        _interrupt = interrupt;
        _source = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        _source.CancelAfter(limit);
    }

    public CancellationToken Token => _source.Token;

    public CellStatus Status => _interrupt.IsCancellationRequested ? CellStatus.Interrupted : CellStatus.TimedOut;

    /// <summary>The limit that has passed, or null where the caller stopped it.</summary>
    public TimeSpan? Limit => _interrupt.IsCancellationRequested ? null : _limit;

    public void Dispose() => _source.Dispose();
}
