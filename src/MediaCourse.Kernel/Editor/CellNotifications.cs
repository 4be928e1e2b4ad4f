using System.Text.Json.Nodes;
using MediaCourse.Kernel.Jupyter;
using MediaCourse.Kernel.Rpc;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Editor;

/// <summary>Tells an editor what a running cell shows, and asks its user what the cell asks.</summary>
/// <param name="editor">The editor.</param>
/// <param name="call">The cell.</param>
internal sealed class CellNotifications(RpcConnection editor, CellCall call)
{
    /// <summary>Takes an event of the cell.</summary>
    public void Take(SessionEvent shown)
    {
        switch (shown)
        {
            case OutputShown { Output: StreamOutput stream }:
                Tell("cell/stream", new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case OutputShown { Output: DisplayOutput display, DisplayId: var id }:
                Tell("cell/display", new JsonObject { ["data"] = Replies.Data(display.Data), ["displayId"] = id });
                break;
            case OutputShown { Output: ResultOutput result }:
                Tell("cell/result", new JsonObject { ["data"] = Replies.Data(result.Data) });
                break;
            case OutputShown { Output: ErrorOutput error }:
                Tell("cell/error", Error(error));
                break;
            case DisplayUpdated updated:
                Tell("cell/update", new JsonObject { ["data"] = Replies.Data(updated.Data), ["displayId"] = updated.DisplayId });
                break;
            case OutputCleared cleared:
                Tell("cell/clear", new JsonObject { ["wait"] = cleared.Wait });
                break;
        }
    }

    /// <summary>Asks the editor's user; null where nobody answers.</summary>
    public async Task<string?> AskAsync(InputPrompt prompt, CancellationToken cancellationToken)
    {
        var question = Addressed(new JsonObject { ["prompt"] = prompt.Text, ["password"] = prompt.IsPassword });
        return (await editor.AskAsync("cell/input", question, cancellationToken) as JsonObject)?.Text("value");
    }

    private JsonObject Error(ErrorOutput error)
    {
        var content = new JsonObject
        {
            ["name"] = error.Name,
            ["message"] = error.Message,
            ["traceback"] = new JsonArray([.. error.Traceback.Select(static line => (JsonNode)line)]),
        };
        if (ErrorPlace.In(error, call.Number) is { } place)
        {
            content["line"] = place.Line;
            content["column"] = place.Column;
        }

        return content;
    }

    private void Tell(string method, JsonObject content) => editor.Notify(method, Addressed(content));

    private JsonObject Addressed(JsonObject content)
    {
        content["notebook"] = call.Notebook;
        content["run"] = call.Run;
        return content;
    }
}
