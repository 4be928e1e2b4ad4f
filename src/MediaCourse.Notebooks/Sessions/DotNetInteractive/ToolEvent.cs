using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>An event of the tool.</summary>
/// <param name="Kind">Its type, such as <c>ReturnValueProduced</c>.</param>
/// <param name="Token">Of the command that it belongs to.</param>
/// <param name="Body">What it tells.</param>
internal sealed record ToolEvent(string Kind, string? Token, JsonObject Body)
{
    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false };

    /// <summary>A text in <see cref="Body"/>; null for anything else in its place.</summary>
    public string? Text(string name) => TextOf(Body[name]);

    /// <summary>The event that a line tells of, or null for one that is none.</summary>
    public static ToolEvent? TryParse(string line)
    {
        if (!line.StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(line, documentOptions: Strictly) is JsonObject message && TextOf(message["eventType"]) is { } kind
                ? new ToolEvent(kind, TextOf((message["command"] as JsonObject)?["token"]), message["event"] as JsonObject ?? [])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A node that is text, or null.</summary>
    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
