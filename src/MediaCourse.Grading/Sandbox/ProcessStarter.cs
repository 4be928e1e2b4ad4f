using System.Collections.Concurrent;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Starts processes on one thread of its own. A sandboxed process ends with the thread that started it, so that it does not outlive a
/// grader that is killed; a thread of the pool would end when it has been idle for a while.
/// </summary>
internal sealed class ProcessStarter : IDisposable
{
    private readonly BlockingCollection<Action> _starts = [];
    private readonly Thread _thread;

    public ProcessStarter()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "process starter" };
        _thread.Start();
    }

    /// <summary>Starts something on the thread.</summary>
    public Task<T> StartAsync<T>(Func<T> start)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _starts.Add(() =>
        {
            try
            {
                done.SetResult(start());
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        });
        return done.Task;
    }

    /// <summary>Ends the thread, and with it what it has started.</summary>
    public void Dispose()
    {
        _starts.CompleteAdding();
        _thread.Join();
        _starts.Dispose();
    }

    private void Run()
    {
        foreach (var start in _starts.GetConsumingEnumerable())
        {
            start();
        }
    }
}
