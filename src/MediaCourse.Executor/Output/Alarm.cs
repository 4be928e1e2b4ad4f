namespace MediaCourse.Executor.Output;

/// <summary>
/// Calls back some time after it has been set, on a thread of its own that is there from the beginning. The runtime's timers call back on the
/// thread pool, which a cell can fill, and start a thread when the first of them is set, which fails where a cell has as many as it may have.
/// </summary>
/// <remarks>Set it once more only when it has called back.</remarks>
internal sealed class Alarm : IDisposable
{
    private const int StackSize = 256 << 10;

    private readonly SemaphoreSlim _isSet = new(0);
    private volatile bool _isDisposed;

    public Alarm(TimeSpan delay, Action ring)
    {
        var thread = new Thread(() => Wait(delay, ring), StackSize) { IsBackground = true, Name = "output" };
        thread.Start();
    }

    public void Set() => _isSet.Release();

    /// <summary>Ends the thread, which may still be at its last call.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _isSet.Release();
    }

    private void Wait(TimeSpan delay, Action ring)
    {
        using (_isSet)
        {
            _isSet.Wait();
            while (!_isDisposed)
            {
                Thread.Sleep(delay);
                ring();
                _isSet.Wait();
            }
        }
    }
}
