using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Parts that several replies have in common.</summary>
internal static class Replies
{
    public static JsonObject Ok() => new() { ["status"] = "ok" };

    /// <summary>A request that was not run because an earlier one failed.</summary>
    public static JsonObject Aborted() => new() { ["status"] = "aborted" };

    public static JsonObject Error(string name, string message) => Error(new ErrorOutput(name, message, [$"{name}: {message}"]));

    public static JsonObject Error(ErrorOutput error)
    {
        var reply = Content(error);
        reply["status"] = "error";
        return reply;
    }

    /// <summary>An error as broadcasts have it.</summary>
    public static JsonObject Content(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(static line => (JsonNode)line)]),
    };

    public static JsonObject Data(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var entry in bundle.Entries)
        {
            data[entry.MimeType] = entry.Content?.DeepClone();
        }

        return data;
    }
}
