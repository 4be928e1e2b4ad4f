using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Interactive.Charts;

/// <summary>Short marks of what traces draw, by which it is known later whether they draw the same still, however they are styled.</summary>
internal static class TraceMarks
{
    private const int CharactersOfMark = 16;
    private const string Whole = "data";

    private static readonly string[] Drawn = ["name", "orientation", "x", "y", "z", "base", "labels", "values", "text"];

    // Styling takes these away or gives one value to all; only other numbers in their place tell something else.
    private static readonly (string Part, string[] Lists)[] DrawnInParts = [("error_x", ["array", "arrayminus"]), ("error_y", ["array", "arrayminus"]), ("marker", ["color", "size"])];

    /// <summary>The marks of each trace.</summary>
    public static JsonArray Of(JsonArray data) => new([.. data.Select(static trace => (JsonNode)Of(trace))]);

    /// <summary>Whether traces draw what those drew of which the marks are.</summary>
    public static bool AreThoseOf(JsonNode? marks, JsonArray data) =>
        marks is JsonArray before && before.Count == data.Count && before.Zip(Of(data)).All(static pair => pair.First is JsonObject was && AreThose(was, pair.Second!.AsObject()));

    private static bool AreThose(JsonObject before, JsonObject now) =>
        now.All(mark => before[mark.Key] is { } was ? JsonNode.DeepEquals(was, mark.Value) : mark.Key != Whole);

    private static JsonObject Of(JsonNode? node)
    {
        // Parsed again, every number is of one kind, whatever it was made of.
        var trace = JsonNode.Parse(node?.ToJsonString() ?? "{}") as JsonObject ?? [];
        var marks = new JsonObject { [Whole] = Mark(Drawn.Select(name => trace[name]).Prepend(TraceSummary.Type(trace))) };
        foreach (var (part, lists) in DrawnInParts)
        {
            foreach (var list in lists)
            {
                if ((trace[part] as JsonObject)?[list] is JsonArray values && values.Any(static value => value?.GetValueKind() == JsonValueKind.Number))
                {
                    marks[$"{part}.{list}"] = Mark([values]);
                }
            }
        }

        return marks;
    }

    private static string Mark(IEnumerable<JsonNode?> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Write(node, text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..CharactersOfMark];
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(item, text);
                }

                text.Append(']');
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<double>(out var number):
                text.Append(number.ToString("R", CultureInfo.InvariantCulture)).Append(',');
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null").Append(',');
                break;
        }
    }
}
