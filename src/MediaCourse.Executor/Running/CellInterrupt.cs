using System.Diagnostics.CodeAnalysis;
using MediaCourse.Executor.Surface;

namespace MediaCourse.Executor.Running;

/// <summary>
/// Stops one run, gently first: at the checkpoints that cells are compiled with; then by waking a thread that waits;
/// and only where neither helps, such as in the middle of a library's own loop, by aborting the thread, which the
/// runtime does not survive every time.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "An interrupt may still be on its way when the run has ended, and a source without a timer holds nothing.")]
internal sealed class CellInterrupt
{
    private const int WakingsBeforeAbort = 8;
    private static readonly TimeSpan WakingInterval = TimeSpan.FromMilliseconds(80);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly Lock _lock = new();
    private Thread? _thread;
    private volatile bool _isRaised;

    /// <summary>Whether the run is to stop.</summary>
    public bool IsRaised => _isRaised;

    /// <summary>Cancelled when the run is to stop, shortly after <see cref="IsRaised"/>.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Cancelled when it has not stopped by gentler means.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Foreign code begins on the calling thread.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            _thread = Thread.CurrentThread;
            if (!_isRaised)
            {
                Checkpoint.Open();
            }
        }
    }

    /// <summary>Foreign code has ended on the thread that entered. A waking may have come too late to be noticed; it is taken back.</summary>
    public void Leave()
    {
        var left = false;
        while (!left)
        {
            try
            {
                lock (_lock)
                {
                    _thread = null;
                }

                if (_isRaised)
                {
                    // A waking strikes at the next wait, so one is offered.
                    Thread.Sleep(1);
                }

                left = true;
            }
            catch (ThreadInterruptedException)
            {
                // That was it.
            }
        }
    }

    /// <summary>Starts to stop the run, and returns at once; stopping a thread can take for ever.</summary>
    public void Raise()
    {
        lock (_lock)
        {
            _isRaised = true;
            Checkpoint.Close();
        }

        new Thread(Escalate) { IsBackground = true, Name = "interrupt" }.Start();
    }

    private void Escalate()
    {
        // What is registered here runs foreign code, which may not return.
        new Thread(_stop.Cancel) { IsBackground = true, Name = "stop" }.Start();
        for (var wakings = 0; wakings < WakingsBeforeAbort; wakings++)
        {
            Thread.Sleep(WakingInterval);
            lock (_lock)
            {
                if (_thread is null)
                {
                    return;
                }

                _thread.Interrupt();
            }
        }

        _abort.Cancel();
    }
}
