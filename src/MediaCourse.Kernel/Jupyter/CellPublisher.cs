using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Broadcasts what a cell shows, and keeps what its reply needs.</summary>
/// <param name="iopub">Where it is broadcast.</param>
/// <param name="request">The request that runs the cell.</param>
/// <param name="isSilent">Whether nothing is to be broadcast.</param>
internal sealed class CellPublisher(Iopub iopub, JupyterMessage request, bool isSilent)
{
    /// <summary>Why the cell failed, or null.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>The value of its last expression, or null.</summary>
    public MimeBundle? Result { get; private set; }

    /// <summary>Takes an event of the cell.</summary>
    public void Take(SessionEvent shown)
    {
        switch (shown)
        {
            case OutputShown { Output: StreamOutput stream }:
                Publish("stream", new JsonObject { ["name"] = stream.Name, ["text"] = stream.Text });
                break;
            case OutputShown { Output: DisplayOutput display, DisplayId: var id }:
                Publish("display_data", Display(display.Data, id));
                break;
            case OutputShown { Output: ResultOutput result }:
                Result = result.Data;
                var content = Display(result.Data, id: null);
                content.Remove("transient");
                content["execution_count"] = result.ExecutionCount;
                Publish("execute_result", content);
                break;
            case OutputShown { Output: ErrorOutput error }:
                Error = error;
                Publish("error", Replies.Content(error));
                break;
            case DisplayUpdated updated:
                Publish("update_display_data", Display(updated.Data, updated.DisplayId));
                break;
            case OutputCleared cleared:
                Publish("clear_output", new JsonObject { ["wait"] = cleared.Wait });
                break;
        }
    }

    private static JsonObject Display(MimeBundle bundle, string? id) => new()
    {
        ["data"] = Replies.Data(bundle),
        ["metadata"] = new JsonObject(),
        ["transient"] = id is null ? [] : new JsonObject { ["display_id"] = id },
    };

    private void Publish(string type, JsonObject content)
    {
        if (!isSilent)
        {
            iopub.Publish(type, content, request.Header);
        }
    }
}
