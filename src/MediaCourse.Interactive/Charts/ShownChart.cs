using System.Net;
using System.Text.Json.Nodes;
using MediaCourse.Display;
using Plotly.NET;
using Figure = MediaCourse.Charts.Figure;

namespace MediaCourse.Interactive.Charts;

/// <summary>How a chart of Plotly.NET is shown in a notebook: drawn as the library's charts are, or told where it cannot be drawn so.</summary>
internal static class ShownChart
{
    /// <summary>What the part of plotly.js draws that the library brings. Anything else it would draw as lines, without a word.</summary>
    private static readonly string[] Drawn = ["bar", "pie", "scatter"];

    /// <summary>The chart as it is shown.</summary>
    public static IRendering Of(GenericChart chart)
    {
        var figure = chart.ToFigure();
        var others = figure.Data.OfType<JsonObject>().Select(TraceSummary.Type).Except(Drawn, StringComparer.Ordinal).ToList();
        return others.Count > 0 ? new Undrawn(figure, others) : new Figure(Completed(figure.Data), Completed(figure.Layout), figure.Summary, figure.Numbers, figure.Source);
    }

    // The library's script breaks titles of scales and labels of axes into lines, and takes for granted that they are text.
    private static JsonArray Completed(JsonArray data)
    {
        var completed = data.DeepClone().AsArray();
        foreach (var scale in completed.OfType<JsonObject>().Select(static trace => (trace["marker"] as JsonObject)?["colorbar"]).OfType<JsonObject>())
        {
            var title = scale["title"] as JsonObject ?? new JsonObject { ["text"] = PlainValueOf(scale["title"]) };
            title["text"] = PlainValueOf(title["text"]);
            scale["title"] = title.Parent is null ? title : title.DeepClone();
        }

        return completed;
    }

    private static JsonObject Completed(JsonObject layout)
    {
        var completed = layout.DeepClone().AsObject();
        foreach (var axis in completed.Select(static part => part.Value).OfType<JsonObject>().Where(static part => part["ticktext"] is JsonArray).ToList())
        {
            axis["ticktext"] = new JsonArray([.. axis["ticktext"]!.AsArray().Select(static label => JsonValue.Create(PlainValueOf(label)))]);
        }

        return completed;
    }

    private static string PlainValueOf(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    private sealed class Undrawn(Figure figure, IReadOnlyList<string> types) : IRendering
    {
        private string Sentence => $"{figure.Summary} It is not drawn here: {string.Join(", ", types)} {(types.Count == 1 ? "is" : "are")} not among the trace types that are drawn without a network, which are {string.Join(", ", Drawn[..^1])} and {Drawn[^1]}.";

        public string ToHtml() => $"<p>{(figure.Title.Length == 0 ? "" : $"<b>{WebUtility.HtmlEncode(figure.Title)}</b><br>")}{WebUtility.HtmlEncode(Sentence)}</p>{figure.Numbers?.ToHtml()}";

        public string ToPlainText() => string.Join('\n', new[] { figure.Title, Sentence, figure.Numbers?.ToPlainText() }.Where(static part => !string.IsNullOrEmpty(part)));
    }
}
