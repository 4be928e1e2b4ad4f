using System.Threading.Channels;
using MediaCourse.Executor.Wire;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>Reads what an executor sends and what it writes to its raw error stream into one line of messages.</summary>
internal sealed class ExecutorMessages
{
    private const int MessagesWaiting = 64;
    private const int RawBufferSize = 16 << 10;
    private static readonly TimeSpan LastWordsTime = TimeSpan.FromMilliseconds(500);

    private readonly Stream _frames;
    private readonly Stream _rawText;
    private readonly string _drainMarker;
    private readonly int _maximumPayload;
    private readonly Action _onNonsense;
    private readonly Channel<ExecutorMessage> _messages = Channel.CreateBounded<ExecutorMessage>(
        new BoundedChannelOptions(MessagesWaiting) { SingleReader = true });

    /// <summary>Begins to read.</summary>
    /// <param name="frames">The wire.</param>
    /// <param name="rawText">The raw error stream.</param>
    /// <param name="drainMarker">What stands in the raw error stream where a cell has ended.</param>
    /// <param name="maximumPayload">The largest message that is taken, in bytes.</param>
    /// <param name="onNonsense">Called when a message breaks the protocol; the rest cannot be trusted to make sense.</param>
    public ExecutorMessages(Stream frames, Stream rawText, string drainMarker, int maximumPayload, Action onNonsense)
    {
        _frames = frames;
        _rawText = rawText;
        _drainMarker = drainMarker;
        _maximumPayload = maximumPayload;
        _onNonsense = onNonsense;
        var text = OnThread("executor text", ReadRawText);
        _ = OnThread("executor messages", ReadFrames).ContinueWith(
            async _ =>
            {
                // A process that a cell has started may hold the error stream open for longer than the executor lives.
                await Task.WhenAny(text, Task.Delay(LastWordsTime));
                _messages.Writer.TryComplete();
            },
            TaskScheduler.Default);
    }

    /// <summary>The messages. They end when the executor has ended and all it said has been read.</summary>
    public ChannelReader<ExecutorMessage> Reader => _messages.Reader;

    /// <summary>Ends the messages: nobody will read the rest.</summary>
    public void Close() => _messages.Writer.TryComplete();

    private static ExecutorMessage? MessageOf(Frame frame) => frame.Kind switch
    {
        FrameKind.Ready => null,
        FrameKind.Stream => StreamText.Read(frame.Payload.Span),
        FrameKind.Value => ShownValue.Read(frame.Payload.Span),
        FrameKind.End => CellEnd.Read(frame.Payload.Span),
        FrameKind.Exiting => new Exiting(),
        FrameKind.Question => InputQuestion.Read(frame.Payload.Span),
        FrameKind.Clear => MediaCourse.Executor.Wire.OutputCleared.Read(frame.Payload.Span),
        _ => throw new WireException("the executor sent an unknown message"),
    };

    private void ReadFrames()
    {
        try
        {
            while (Frame.Read(_frames, _maximumPayload) is { } frame)
            {
                if (MessageOf(frame) is { } message)
                {
                    Post(message);
                }
            }
        }
        catch (WireException)
        {
            _onNonsense();
        }
        catch (ChannelClosedException)
        {
            // Nobody reads any more.
        }
        catch (IOException)
        {
            // The stream broke with the process.
        }
    }

    private void ReadRawText()
    {
        var reader = new RawTextReader(_drainMarker);
        var buffer = new byte[RawBufferSize];
        try
        {
            for (var read = _rawText.Read(buffer); read > 0; read = _rawText.Read(buffer))
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
            // Nobody reads any more, but a left-over child is still writing.
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
            }
            finally
            {
                done.SetResult();
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return done.Task;
    }
}
