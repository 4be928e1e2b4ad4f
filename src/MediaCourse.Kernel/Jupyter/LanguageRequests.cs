using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Answers what a client asks about code that is being written.</summary>
internal sealed class LanguageRequests(Task<CSharpSession> session)
{
    /// <summary>Answers a <c>complete_request</c>.</summary>
    public async Task<JsonObject> CompleteAsync(JsonObject request, CancellationToken cancellationToken)
    {
        await session;
        cancellationToken.ThrowIfCancellationRequested();
        var cursor = request.Number("cursor_pos") ?? 0;
        var reply = Replies.Ok();
        reply["matches"] = new JsonArray();
        reply["cursor_start"] = cursor;
        reply["cursor_end"] = cursor;
        reply["metadata"] = new JsonObject();
        return reply;
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public async Task<JsonObject> InspectAsync(JsonObject request, CancellationToken cancellationToken)
    {
        await session;
        cancellationToken.ThrowIfCancellationRequested();
        var reply = Replies.Ok();
        reply["found"] = false;
        reply["data"] = new JsonObject();
        reply["metadata"] = new JsonObject();
        return reply;
    }

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public static JsonObject IsComplete(JsonObject request)
    {
        return new JsonObject { ["status"] = "unknown" };
    }
}
