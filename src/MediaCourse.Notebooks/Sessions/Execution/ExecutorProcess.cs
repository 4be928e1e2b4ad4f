using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Threading.Channels;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>A running executor: takes compiled cells, gives messages in order, and can be ended at any time.</summary>
internal sealed class ExecutorProcess : IAsyncDisposable
{
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly Lock _sending = new();
    private readonly ExecutorMessages _messages;

    private ExecutorProcess(Process process, int maximumPayload)
    {
        _process = process;
        DrainMarker = "\u001e" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _messages = new ExecutorMessages(
            process.StandardOutput.BaseStream,
            process.StandardError.BaseStream,
            DrainMarker,
            maximumPayload,
            onNonsense: Kill);
    }

    /// <summary>What a cell has to write to the raw error stream at its end.</summary>
    public string DrainMarker { get; }

    /// <summary>What the executor tells. It ends when the executor has ended and all it said has been read.</summary>
    public ChannelReader<ExecutorMessage> Messages => _messages.Reader;

    /// <summary>Starts an executor.</summary>
    /// <param name="launch">How.</param>
    /// <param name="maximumPayload">The largest message it may send, in bytes.</param>
    /// <exception cref="ExecutorStartException">It cannot be started.</exception>
    public static ExecutorProcess Start(ExecutorLaunch launch, int maximumPayload)
    {
        try
        {
            return new ExecutorProcess(Process.Start(launch.ToStartInfo())!, maximumPayload);
        }
        catch (Win32Exception error)
        {
            throw new ExecutorStartException(
                Directory.Exists(launch.WorkingFolder)
                    ? $"The process that runs cells cannot be started: {launch.Command}: {error.Message}."
                    : $"{launch.WorkingFolder} is not a folder: cells cannot run there.",
                error);
        }
    }

    /// <summary>Sends a cell to be run. Messages follow, the last one being its <see cref="CellEnd"/>.</summary>
    public void Run(RunRequest request) => Send(request.ToFrame());

    /// <summary>Asks the executor to interrupt a cell.</summary>
    public void Interrupt(int cell) => Send(new MessageWriter(FrameKind.Interrupt).Int32(cell).ToFrame());

    /// <summary>Gives what the user has typed to the cell that asked for it.</summary>
    public void Answer(InputAnswer answer) => Send(answer.ToFrame());

    /// <summary>The exit code after the end, or null where the system does not tell.</summary>
    public async Task<int?> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(EndingTime);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode;
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ends the executor and all that its cells have started.</summary>
    public void Kill() => ProcessGroup.Kill(_process);

    public async ValueTask DisposeAsync()
    {
        Kill();
        await ExitCodeAsync();
        _messages.Close();
        _process.Dispose();
    }

    private void Send(ReadOnlyMemory<byte> frame)
    {
        try
        {
            lock (_sending)
            {
                var stream = _process.StandardInput.BaseStream;
                stream.Write(frame.Span);
                stream.Flush();
            }
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // The executor has ended; the end of its messages says so.
        }
    }
}
