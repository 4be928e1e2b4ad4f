using MediaCourse.Executor.Running;

namespace MediaCourse.Executor.Tests.Running;

public sealed class CellSynchronizationContextTests
{
    [Fact]
    public void What_follows_an_await_comes_back_to_the_waiting_thread() => OnOwnThread(context =>
    {
        var thread = Thread.CurrentThread;
        var after = 0;
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var releasing = new Thread(() =>
        {
            // Work that ends before the thread waits may go on elsewhere.
            SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            released.SetResult();
        });

        var work = Work();
        releasing.Start();
        context.WaitFor(work);

        Assert.Equal(thread.ManagedThreadId, after);

        async Task Work()
        {
            await released.Task;
            after = Environment.CurrentManagedThreadId;
        }
    });

    [Fact]
    public void Thousands_of_continuations_at_once_are_all_run() => OnOwnThread(context =>
    {
        var count = 0;

        context.WaitFor(Task.WhenAll(Enumerable.Range(0, 2_000).Select(_ => Work())));

        Assert.Equal(4_000, count);

        async Task Work()
        {
            await Task.Yield();
            Interlocked.Increment(ref count);
            await Task.Delay(1);
            Interlocked.Increment(ref count);
        }
    });

    [Fact]
    public void Blocking_on_a_task_that_wants_to_come_back_does_not_deadlock() => OnOwnThread(context =>
    {
        Assert.True(Work().Wait(TimeSpan.FromSeconds(20)));

        static async Task Work()
        {
            await Task.Delay(1);
            await Task.Yield();
        }
    });

    [Fact]
    public void A_wait_can_be_given_up_and_later_work_is_run_elsewhere()
    {
        using var stop = new CancellationTokenSource();
        OnOwnThread(
            context =>
            {
                stop.CancelAfter(20);
                Assert.Throws<OperationCanceledException>(() => context.WaitFor(new TaskCompletionSource().Task));

                using var ran = new ManualResetEventSlim();
                context.Post(_ => ran.Set(), null);
                Assert.True(ran.Wait(TimeSpan.FromSeconds(20), CancellationToken.None));
            },
            stop.Token);
    }

    private static void OnOwnThread(Action<CellSynchronizationContext> test, CancellationToken stop = default)
    {
        using var abort = new CancellationTokenSource();
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            var context = new CellSynchronizationContext(stop, abort.Token);
            SynchronizationContext.SetSynchronizationContext(context);
            try
            {
                test(context);
            }
            catch (Exception error)
            {
                failure = error;
            }
        });
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)));
        Assert.Null(failure);
    }
}
