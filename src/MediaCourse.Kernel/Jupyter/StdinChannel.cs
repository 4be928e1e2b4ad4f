using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Zmtp;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Asks the user of the client that sent the running cell.</summary>
internal sealed class StdinChannel(MessageCodec codec)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<string>? _waiting;

    /// <summary>Takes what comes on the port: an answer, or nothing of use.</summary>
    public ValueTask TakeAsync(RouterPeer sender, ZmtpMessage message)
    {
        if (codec.Read(sender.Identity, message) is { Type: "input_reply" } reply)
        {
            lock (_lock)
            {
                _waiting?.TrySetResult(reply.Content.Text("value") ?? "");
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Asks, and waits for the answer; null where the client has gone.</summary>
    /// <param name="socket">The port.</param>
    /// <param name="request">The request whose cell asks.</param>
    /// <param name="prompt">What it asks.</param>
    /// <param name="cancellationToken">The cell is stopped.</param>
    public async Task<string?> AskAsync(RouterSocket socket, JupyterMessage request, InputPrompt prompt, CancellationToken cancellationToken)
    {
        var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting = waiting;
        }

        // A client uses one identity for all of its connections.
        ImmutableArray<ReadOnlyMemory<byte>> identities = request.Identities;
        var content = new JsonObject { ["prompt"] = prompt.Text, ["password"] = prompt.IsPassword };
        var question = codec.Create("input_request", content, request.Header, identities);
        return socket.Send(identities[0], codec.Write(question, skipped: 1))
            ? await waiting.Task.WaitAsync(cancellationToken)
            : null;
    }
}
