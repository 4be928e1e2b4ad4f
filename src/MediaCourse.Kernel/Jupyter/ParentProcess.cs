using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>The program that started this kernel. Without it nobody would ever end the kernel.</summary>
internal static class ParentProcess
{
    /// <summary>A process id; on Windows a handle of the process, which clients pass on.</summary>
    private const string Variable = "JPY_PARENT_PID";

    /// <summary>Ends when the program has ended; never, where it is not known.</summary>
    public static async Task GoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var parent) && parent > 1)
            {
                await (OperatingSystem.IsWindows() ? HandleGoneAsync(parent, cancellationToken) : ProcessGoneAsync(parent, cancellationToken));
            }
            else
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The kernel ends first.
        }
    }

    private static async Task ProcessGoneAsync(int id, CancellationToken cancellationToken)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            await parent.WaitForExitAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            // It had ended before.
        }
    }

    private static async Task HandleGoneAsync(int handle, CancellationToken cancellationToken)
    {
        using var ended = new EventWaitHandle(initialState: false, EventResetMode.ManualReset);
        ended.SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = ThreadPool.RegisterWaitForSingleObject(ended, (_, _) => gone.TrySetResult(), state: null, Timeout.Infinite, executeOnlyOnce: true);
        try
        {
            await gone.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            waiting.Unregister(waitObject: null);
        }
    }
}
