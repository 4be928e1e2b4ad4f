using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Answers the requests of the shell and control ports.</summary>
internal sealed class Requests(CellExecutor cells, History history, LanguageRequests language, Action<bool> shutDown)
{
    /// <summary>The content of the reply, or null where a message has none.</summary>
    public async Task<JsonObject?> AnswerAsync(JupyterMessage request, CancellationToken cancellationToken)
    {
        var content = request.Content;
        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Reply();
            case "execute_request":
                return await cells.ExecuteAsync(request);
            case "complete_request":
                return await language.CompleteAsync(content, cancellationToken);
            case "inspect_request":
                return await language.InspectAsync(content, cancellationToken);
            case "is_complete_request":
                return LanguageRequests.IsComplete(content);
            case "history_request":
                return history.Reply(content);
            case "comm_info_request":
                var comms = Replies.Ok();
                comms["comms"] = new JsonObject();
                return comms;
            case "interrupt_request":
                cells.Interrupt();
                return Replies.Ok();
            case "shutdown_request":
                var restart = content.Flag("restart") ?? false;
                shutDown(restart);
                var farewell = Replies.Ok();
                farewell["restart"] = restart;
                return farewell;
            default:
                return null;
        }
    }
}
