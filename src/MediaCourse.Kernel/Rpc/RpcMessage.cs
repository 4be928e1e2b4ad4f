using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Jupyter;

namespace MediaCourse.Kernel.Rpc;

/// <summary>A message of JSON-RPC 2.0.</summary>
internal abstract record RpcMessage
{
    private const int MaximumDepth = 32;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaximumDepth, AllowDuplicateProperties = false };

    /// <summary>Reads a message.</summary>
    /// <exception cref="RpcException">It is not JSON, or no message.</exception>
    public static RpcMessage Parse(ReadOnlySpan<byte> content)
    {
        JsonNode? json;
        try
        {
            json = JsonNode.Parse(content, documentOptions: Strict);
        }
        catch (JsonException error)
        {
            throw new RpcException(RpcErrorCode.ParseError, "The message is not JSON.", error);
        }

        return json is JsonObject message && message.Text("jsonrpc") is "2.0"
            ? Parse(message)
            : throw Invalid("The message is not an object of JSON-RPC 2.0.");
    }

    private static RpcMessage Parse(JsonObject message)
    {
        if (message.Text("method") is { } method)
        {
            var parameters = message["params"] switch
            {
                null => [],
                JsonObject named => named,
                _ => throw new RpcException(RpcErrorCode.InvalidParams, "Parameters are given by name here."),
            };
            return message.ContainsKey("id") ? new RpcRequest(IdIn(message), method, parameters) : new RpcNotification(method, parameters);
        }

        var isResult = message.ContainsKey("result");
        return message.Number("id") is { } id && isResult != message["error"] is JsonObject
            ? new RpcResponse(id, message["result"], (message["error"] as JsonObject)?.Text("message"))
            : throw Invalid("The message is neither a request nor an answer.");
    }

    private static JsonValue IdIn(JsonObject message) => message["id"] is JsonValue id && id.GetValueKind() is JsonValueKind.String or JsonValueKind.Number
        ? id
        : throw Invalid("The id of a request is a number or a text.");

    private static RpcException Invalid(string reason) => new(RpcErrorCode.InvalidRequest, reason);
}

/// <summary>A message that wants an answer.</summary>
/// <param name="Id">What the answer is to carry.</param>
/// <param name="Method">What is asked.</param>
/// <param name="Parameters">With what.</param>
internal sealed record RpcRequest(JsonNode Id, string Method, JsonObject Parameters) : RpcMessage;

/// <summary>A message that wants none.</summary>
/// <param name="Method">What is told.</param>
/// <param name="Parameters">With what.</param>
internal sealed record RpcNotification(string Method, JsonObject Parameters) : RpcMessage;

/// <summary>An answer to one of our requests.</summary>
/// <param name="Id">The request.</param>
/// <param name="Result">The answer.</param>
/// <param name="Error">Why there is none, or null.</param>
internal sealed record RpcResponse(int Id, JsonNode? Result, string? Error) : RpcMessage;
