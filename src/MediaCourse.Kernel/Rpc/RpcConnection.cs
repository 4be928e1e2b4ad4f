using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Rpc;

/// <summary>Answers a method, or throws what has to be said instead.</summary>
internal delegate Task<JsonNode?> RpcHandler(string method, JsonObject parameters, CancellationToken cancellationToken);

/// <summary>Both directions of JSON-RPC 2.0 over a pair of streams.</summary>
internal sealed class RpcConnection
{
    private const string CancelMethod = "$/cancelRequest";

    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly RpcLimits _limits;
    private readonly Predicate<string> _isUrgent;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _questions = new();
    private int _lastQuestion;
    private long _pendingBytes;

    /// <summary>Connects two streams; nothing is read before <see cref="RunAsync"/>.</summary>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="limits">What the other side may ask of memory.</param>
    /// <param name="isUrgent">Whether a method is answered at once.</param>
    public RpcConnection(Stream input, Stream output, RpcLimits limits, Predicate<string> isUrgent)
    {
        _isUrgent = isUrgent;
        _reader = new FrameReader(input, limits);
        _writer = new FrameWriter(output);
        _limits = limits;
    }

    /// <summary>Answers until the input ends. What is still being answered then is cancelled, and nobody waits for it.</summary>
    /// <param name="handler">Answers requests, and takes notifications. It is called in the order in which they come.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FrameException">The input is broken.</exception>
    public async Task RunAsync(RpcHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            while (await _reader.ReadAsync(cancellationToken) is { } content)
            {
                Take(content, handler);
            }
        }
        finally
        {
            foreach (var call in _calls.Values)
            {
                Cancel(call);
            }

            foreach (var question in _questions.Values)
            {
                question.TrySetResult(null);
            }
        }
    }

    /// <summary>Tells the other side something.</summary>
    public void Notify(string method, JsonObject parameters) => _writer.Write(Message(("method", method), ("params", parameters)));

    /// <summary>Asks the other side; null where it has no answer or has gone.</summary>
    public async Task<JsonNode?> AskAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _lastQuestion);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[id] = answer;
        try
        {
            _writer.Write(Message(("id", id), ("method", method), ("params", parameters)));
            return await answer.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Notify(CancelMethod, new JsonObject { ["id"] = id });
            throw;
        }
        finally
        {
            _questions.TryRemove(id, out _);
        }
    }

    private void Take(byte[] content, RpcHandler handler)
    {
        RpcMessage message;
        try
        {
            message = RpcMessage.Parse(content);
        }
        catch (RpcException error)
        {
            _writer.Write(Refusal(id: null, error.Code, error.Message));
            return;
        }

        switch (message)
        {
            case RpcResponse response when _questions.TryGetValue(response.Id, out var question):
                question.TrySetResult(response.Result);
                break;
            case RpcNotification { Method: CancelMethod } cancel when cancel.Parameters["id"] is { } id && _calls.TryGetValue(id.ToJsonString(), out var call):
                Cancel(call);
                break;
            case RpcNotification notification:
                _ = AnswerAsync(notification.Method, notification.Parameters, handler, CancellationToken.None);
                break;
            case RpcRequest request:
                _ = AnswerAsync(request, content.Length, handler);
                break;
        }
    }

    private static void Cancel(CancellationTokenSource call)
    {
        try
        {
            call.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just been answered.
        }
    }

    private async Task AnswerAsync(RpcRequest request, int bytes, RpcHandler handler)
    {
        using var call = new CancellationTokenSource();
        var id = request.Id.ToJsonString();
        var isWithinLimits = Interlocked.Add(ref _pendingBytes, bytes) <= _limits.Requests && _calls.Count < _limits.Calls + (_isUrgent(request.Method) ? _limits.UrgentCalls : 0);
        try
        {
            var answer = !isWithinLimits ? Refusal(request.Id, RpcErrorCode.Busy, "Too much is asked at once.")
                : !_calls.TryAdd(id, call) ? Refusal(request.Id, RpcErrorCode.InvalidRequest, "Another request of this id is being answered.")
                : await AnswerAsync(request.Method, request.Parameters, handler, call.Token);
            answer["id"] = request.Id.DeepClone();
            _writer.Write(answer);
        }
        finally
        {
            _calls.TryRemove(KeyValuePair.Create(id, call));
            Interlocked.Add(ref _pendingBytes, -bytes);
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a request brings about, the host has to live on and its editor to get an answer.")]
    private static async Task<JsonObject> AnswerAsync(string method, JsonObject parameters, RpcHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            return Message(("result", await handler(method, parameters, cancellationToken)));
        }
        catch (RpcException error)
        {
            return Refusal(id: null, error.Code, error.Message);
        }
        catch (OperationCanceledException)
        {
            return Refusal(id: null, RpcErrorCode.RequestCancelled, "The request was cancelled.");
        }
        catch (MediaCourseException error)
        {
            return Refusal(id: null, RpcErrorCode.RequestFailed, error.Message);
        }
        catch (Exception error)
        {
            return Refusal(id: null, RpcErrorCode.InternalError, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static JsonObject Refusal(JsonNode? id, RpcErrorCode code, string message) => Message(
        ("id", id?.DeepClone()),
        ("error", new JsonObject { ["code"] = (int)code, ["message"] = message }));

    private static JsonObject Message(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0" };
        foreach (var (name, value) in fields)
        {
            message[name] = value;
        }

        return message;
    }
}
