using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Threading.Channels;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>A running executor: takes compiled cells, gives messages in order, and can be ended at any time.</summary>
internal sealed partial class ExecutorProcess : IAsyncDisposable
{
    private const int MessagesWaiting = 64;
    private const int RawBufferSize = 16 << 10;
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LastWordsTime = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly int _maximumPayload;
    private readonly Channel<ExecutorMessage> _messages = Channel.CreateBounded<ExecutorMessage>(
        new BoundedChannelOptions(MessagesWaiting) { SingleReader = true });

    private readonly Task _reading;

    private ExecutorProcess(Process process, int maximumPayload)
    {
        _process = process;
        _maximumPayload = maximumPayload;
        DrainMarker = "\u001e" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _reading = CompleteMessagesAsync(OnThread("executor messages", ReadFrames), OnThread("executor text", ReadRawText));
    }

    /// <summary>What a cell has to write to the raw error stream at its end.</summary>
    public string DrainMarker { get; }

    /// <summary>What the executor tells. It completes when the executor has ended and all it said has been read.</summary>
    public ChannelReader<ExecutorMessage> Messages => _messages.Reader;

    /// <summary>Starts an executor.</summary>
    /// <param name="launch">How.</param>
    /// <param name="maximumPayload">The largest message it may send, in bytes.</param>
    /// <exception cref="ExecutorStartException">It cannot be started.</exception>
    public static ExecutorProcess Start(ExecutorLaunch launch, int maximumPayload)
    {
        var start = new ProcessStartInfo(launch.Command, launch.Arguments)
        {
            WorkingDirectory = launch.WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return new ExecutorProcess(Process.Start(start)!, maximumPayload);
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

    /// <summary>The exit code after the end, or null where the system does not tell.</summary>
    public async Task<int?> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(EndingTime);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Ends the executor and all that its cells have started.</summary>
    public void Kill()
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // Children that have lost their parent are no longer below the executor, but still in its group.
                _ = Signal(-_process.Id, 9);
            }

            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        // A child that outlives even this may hold the streams open.
        await Task.WhenAny(DrainAsync(), Task.Delay(EndingTime));
        await ExitCodeAsync();
        _process.Dispose();
    }

    private async Task DrainAsync()
    {
        await foreach (var _ in _messages.Reader.ReadAllAsync())
        {
            // Only so that the readers are not held up.
        }

        await _reading;
    }

    private async Task CompleteMessagesAsync(Task frames, Task text)
    {
        await frames;
        // A process that a cell has started may hold the error stream open for longer than the executor lives.
        await Task.WhenAny(text, Task.Delay(LastWordsTime));
        _messages.Writer.TryComplete();
    }

    private void Send(ReadOnlyMemory<byte> frame)
    {
        try
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(frame.Span);
            stream.Flush();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // The executor has ended; the end of its messages says so.
        }
    }

    private void ReadFrames()
    {
        try
        {
            var stream = _process.StandardOutput.BaseStream;
            while (Frame.Read(stream, _maximumPayload) is { } frame)
            {
                if (MessageOf(frame) is { } message)
                {
                    Post(message);
                }
            }
        }
        catch (WireException)
        {
            // What comes from there can no longer be trusted to make sense.
            Kill();
        }
        catch (IOException)
        {
            // The stream broke with the process.
        }
    }

    private static ExecutorMessage? MessageOf(Frame frame) => frame.Kind switch
    {
        FrameKind.Ready => null,
        FrameKind.Stream => StreamText.Read(frame.Payload.Span),
        FrameKind.Value => ShownValue.Read(frame.Payload.Span),
        FrameKind.End => CellEnd.Read(frame.Payload.Span),
        FrameKind.Exiting => new Exiting(new MessageReader(frame.Payload.Span).Int32()),
        _ => throw new WireException("the executor sent an unknown message"),
    };

    private void ReadRawText()
    {
        var reader = new RawTextReader(DrainMarker);
        var buffer = new byte[RawBufferSize];
        try
        {
            var stream = _process.StandardError.BaseStream;
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                foreach (var piece in reader.Take(buffer.AsSpan(0, read)))
                {
                    Post(piece is null ? new RawTextDrained() : new RawText(piece));
                }
            }
        }
        catch (IOException)
        {
            // The stream broke with the process.
        }
        catch (ChannelClosedException)
        {
            // A left-over child is still writing, but nobody reads any more.
        }

        _messages.Writer.TryWrite(new RawText(reader.TakeRest()));
    }

    private void Post(ExecutorMessage message)
    {
        if (!_messages.Writer.TryWrite(message))
        {
            _messages.Writer.WriteAsync(message).AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Pipes block, so each is read on a thread of its own and not on one of the pool's.</summary>
    private static Task OnThread(string name, Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                action();
                done.SetResult();
            }
            catch (Exception error)
            {
                done.SetException(error);
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return done.Task;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [UnsupportedOSPlatform("windows")]
    private static partial int Signal(int process, int signal);
}
