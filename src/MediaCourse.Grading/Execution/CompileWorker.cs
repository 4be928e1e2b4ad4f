using System.ComponentModel;
using System.Diagnostics;
using MediaCourse.Compiler.Wire;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Execution;

/// <summary>A running compile worker. One notebook is compiled at a time.</summary>
internal sealed class CompileWorker : IAsyncDisposable
{
    /// <summary>The largest answer that is taken: a compiled cell of more is nobody's solution.</summary>
    private const int MaximumAnswer = 16 << 20;

    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Stream _answers;

    private CompileWorker(Process process)
    {
        _process = process;
        _answers = process.StandardOutput.BaseStream;
        _ = DiscardAsync(process.StandardError.BaseStream);
    }

    /// <summary>Starts a worker; it gets ready meanwhile.</summary>
    /// <exception cref="ExecutorStartException">It cannot be started.</exception>
    public static CompileWorker Start(ExecutorLaunch launch)
    {
        try
        {
            return new CompileWorker(Process.Start(launch.ToStartInfo())!);
        }
        catch (Win32Exception error)
        {
            throw new ExecutorStartException($"The process that compiles hand-ins cannot be started: {launch.Command}: {error.Message}.", error);
        }
    }

    /// <summary>Waits until it can compile.</summary>
    /// <exception cref="ExecutorStartException">It ended instead.</exception>
    public async Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(StartingTime, cancellationToken) is not { Kind: FrameKind.Ready })
        {
            throw new ExecutorStartException("The process that compiles hand-ins did not start.");
        }
    }

    /// <summary>Which processor time is used up, where that is why it has ended.</summary>
    public UsedUp UsedUp { get; private set; }

    /// <summary>Sends the steps of a notebook; an answer follows for each.</summary>
    public void Send(SourceNotebook notebook)
    {
        try
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(notebook.ToFrame().Span);
            stream.Flush();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // The worker has ended; the end of its answers says so.
        }
    }

    /// <summary>The next answer, or null where the worker has ended, has taken too long or talks nonsense: it is then of no further use.</summary>
    public async Task<CompiledStep?> NextAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            var frame = await ReadAsync(limit, cancellationToken);
            if (frame is { Kind: FrameKind.TimeUsedUp } told)
            {
                UsedUp = new MessageReader(told.Payload.Span).Boolean() ? UsedUp.TimeOfNotebook : UsedUp.TimeOfCell;
            }

            return frame is { Kind: FrameKind.Compiled } answer ? CompiledStep.Read(answer.Payload.Span) : null;
        }
        catch (WireException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        ProcessGroup.Kill(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<Frame?> ReadAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (limit <= TimeSpan.Zero)
        {
            return null;
        }

        // A read of a pipe cannot be cancelled everywhere; it ends with the process.
        var reading = Task.Run(() => Frame.Read(_answers, MaximumAnswer), CancellationToken.None);
        try
        {
            return await reading.WaitAsync(limit, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task DiscardAsync(Stream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer) > 0)
            {
                // Nobody can use what it says.
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The stream broke with the process.
        }
    }
}
