using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace MediaCourse.Executor.Running;

/// <summary>
/// Brings what follows an <c>await</c> of a cell back to the cell's own thread, but only while that thread waits for
/// it. While it is busy or blocked (such as in <c>task.Result</c>) work goes to the thread pool, so that waiting for
/// a task never blocks the task itself. An interrupt stops the work in either place.
/// </summary>
/// <param name="stop">Ends the wait for a task.</param>
/// <param name="abort">Aborts work on the thread pool; a token that can be cancelled, for the runtime waits for others for ever.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Late work may still ask for the semaphore, and one without a wait handle holds nothing.")]
internal sealed class CellSynchronizationContext(CancellationToken stop, CancellationToken abort) : SynchronizationContext
{
    private static readonly Work Closed = new(static _ => { }, null);
    private static readonly Work Waiting = new(static _ => { }, null);

    private readonly SemaphoreSlim _arrived = new(0);
    private Work _handover = Closed;

    /// <summary>Waits for a task on the cell's thread and runs there what the task asks for meanwhile.</summary>
    /// <exception cref="OperationCanceledException">The wait was interrupted; the task may go on.</exception>
    public void WaitFor(Task task)
    {
        if (task.IsCompleted)
        {
            return;
        }

        _ = task.ContinueWith(
            _ => HandOver(new Work(static _ => { }, null)),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            var work = WaitForWork(task);
            if (!ReferenceEquals(work, Waiting))
            {
                work.Run();
            }
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        var work = new Work(d, state);
        if (!HandOver(work))
        {
            ThreadPool.QueueUserWorkItem(RunOnPool, work, preferLocal: false);
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private Work WaitForWork(Task task)
    {
        Volatile.Write(ref _handover, Waiting);
        try
        {
            if (!task.IsCompleted)
            {
                _arrived.Wait(stop);
            }
        }
        catch
        {
            Volatile.Write(ref _handover, Closed);
            throw;
        }

        return Interlocked.Exchange(ref _handover, Closed);
    }

    private bool HandOver(Work work)
    {
        if (!ReferenceEquals(Interlocked.CompareExchange(ref _handover, work, Waiting), Waiting))
        {
            return false;
        }

        _arrived.Release();
        return true;
    }

    private void RunOnPool(Work work)
    {
        try
        {
#pragma warning disable SYSLIB0046 // Running foreign code that has to be stopped is what ControlledExecution is for.
            ControlledExecution.Run(work.Run, abort);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // The cell has been interrupted; nobody waits for this part of it.
        }
    }

    private sealed class Work(SendOrPostCallback callback, object? state)
    {
        public void Run() => callback(state);
    }
}
