using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>The requests of one port, answered one after another.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<(RouterPeer Sender, JupyterMessage Request, long Number)> _requests = Channel.CreateUnbounded<(RouterPeer, JupyterMessage, long)>();
    private readonly MessageCodec _codec;
    private readonly Iopub _iopub;
    private readonly Func<JupyterMessage, CancellationToken, Task<JsonObject?>> _answer;
    private long _received;
    private long _abortedUpTo;

    /// <summary>Opens the port.</summary>
    /// <param name="endPoint">Where the port is.</param>
    /// <param name="limits">What is granted to others.</param>
    /// <param name="codec">Reads and writes messages.</param>
    /// <param name="iopub">Where it is told that the kernel is busy.</param>
    /// <param name="answer">Gives the content of a reply.</param>
    public RequestQueue(System.Net.IPEndPoint endPoint, ZmtpLimits limits, MessageCodec codec, Iopub iopub, Func<JupyterMessage, CancellationToken, Task<JsonObject?>> answer)
    {
        _codec = codec;
        _iopub = iopub;
        _answer = answer;
        Socket = new RouterSocket(endPoint, limits, Take);
    }

    /// <summary>The port.</summary>
    public RouterSocket Socket { get; }

    /// <summary>Answers until it is cancelled. What is being answered then is answered to its end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (sender, request, number) in _requests.Reader.ReadAllAsync(cancellationToken))
            {
                _iopub.Status("busy", request.Header);
                if (await AnswerAsync(request, number, cancellationToken) is { } content)
                {
                    var type = request.Type.Replace("_request", "_reply", StringComparison.Ordinal);
                    Socket.Send(sender, _codec.Write(_codec.Create(type, content, request.Header, request.Identities), skipped: 1));
                    if (type == "shutdown_reply")
                    {
                        _iopub.Publish(type, content, request.Header);
                    }
                }

                _iopub.Status("idle", request.Header);
            }
        }
        catch (OperationCanceledException)
        {
            // The kernel ends.
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a request brings about, the kernel has to live on and its client to get an answer.")]
    private async Task<JsonObject?> AnswerAsync(JupyterMessage request, long number, CancellationToken cancellationToken)
    {
        var isCell = request.Type == "execute_request";
        if (isCell && number <= Interlocked.Read(ref _abortedUpTo))
        {
            return Replies.Aborted();
        }

        JsonObject? reply;
        try
        {
            reply = await _answer(request, cancellationToken);
        }
        catch (Exception error)
        {
            reply = request.Type.EndsWith("_request", StringComparison.Ordinal) ? Replies.Error(error.GetType().Name, error.Message) : null;
        }

        if (isCell && reply?.Text("status") == "error" && (request.Content.Flag("stop_on_error") ?? true))
        {
            Interlocked.Exchange(ref _abortedUpTo, Interlocked.Read(ref _received));
        }

        return reply;
    }

    private ValueTask Take(RouterPeer sender, ZmtpMessage message)
    {
        if (_codec.Read(sender.Identity, message) is { } request)
        {
            _requests.Writer.TryWrite((sender, request, Interlocked.Increment(ref _received)));
        }

        return ValueTask.CompletedTask;
    }
}
