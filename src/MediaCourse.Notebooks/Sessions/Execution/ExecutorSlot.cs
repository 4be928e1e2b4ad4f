namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>A session's executor, and its successor when it has to be replaced.</summary>
internal sealed class ExecutorSlot : IAsyncDisposable
{
    /// <summary>What a message may have beyond the output of a cell: media types, tracebacks, notices.</summary>
    private const int MessageAllowance = 1 << 20;

    private readonly ExecutorLaunch _launch;
    private readonly int _maximumPayload;
    private readonly List<Task> _endings = [];
    private readonly Lock _lock = new();
    private ExecutorProcess? _current;
    private bool _isDisposed;

    public ExecutorSlot(ExecutorLaunch launch, int outputLimit)
    {
        _launch = launch;
        _maximumPayload = outputLimit + MessageAllowance;
        _current = Start();
    }

    /// <summary>The executor, started now if its predecessor's end left none.</summary>
    /// <exception cref="ExecutorStartException">It cannot be started.</exception>
    public ExecutorProcess Current
    {
        get
        {
            lock (_lock)
            {
                return _isDisposed
                    ? throw new ExecutorStartException("This session has been closed.")
                    : _current ??= Start();
            }
        }
    }

    /// <summary>Ends the executor with all that it has started, and begins the next one.</summary>
    public void Replace()
    {
        lock (_lock)
        {
            End();
            try
            {
                _current = _isDisposed ? null : Start();
            }
            catch (ExecutorStartException)
            {
                // The next cell tries again, and says so if it fails.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _isDisposed = true;
            End();
        }

        await Task.WhenAll(_endings);
    }

    private void End()
    {
        if (_current is { } old)
        {
            _current = null;
            old.Kill();
            _endings.RemoveAll(static ending => ending.IsCompleted);
            _endings.Add(old.DisposeAsync().AsTask());
        }
    }

    private ExecutorProcess Start() => ExecutorProcess.Start(_launch, _maximumPayload);
}
