using System.Text.Json.Nodes;
using MediaCourse.Display;
using Figure = MediaCourse.Charts.Figure;

namespace MediaCourse.Interactive.Charts;

/// <summary>What a figure says besides its drawing, on its way through a chart that has no place for it but the layout's <c>meta</c>.</summary>
internal static class FigureWords
{
    private const string Meta = "meta";
    private const string Ours = "mediacourse";
    private const string Traces = "traces";

    /// <summary>A figure's layout, with its words in it.</summary>
    public static JsonObject Into(Figure figure)
    {
        var layout = figure.Layout.DeepClone().AsObject();
        var words = new JsonObject { ["summary"] = figure.Summary };
        if (figure.Source is not null)
        {
            words["source"] = figure.Source;
        }

        if (figure.Numbers is { } numbers)
        {
            words["numbers"] = new JsonObject { ["html"] = numbers.ToHtml(), ["text"] = numbers.ToPlainText() };
        }

        // What else is said there comes back as it was.
        words[Meta] = layout[Meta]?.DeepClone();
        words[Traces] = figure.Data.Count;
        var meta = layout[Meta] as JsonObject ?? [];
        layout[Meta] = meta;
        meta[Ours] = words;
        return layout;
    }

    /// <summary>The figure of traces and a layout in which its words may be.</summary>
    public static Figure OutOf(JsonArray data, JsonObject layout)
    {
        if (layout[Meta] is not JsonObject meta || meta[Ours] is not JsonObject words)
        {
            // Without colours of its own it has those of the library's charts, which can be seen on any ground.
            layout["colorway"] ??= new JsonArray([.. Palette.Colours.Select(static colour => JsonValue.Create(colour))]);
            return new Figure(data, layout, TraceSummary.Of(data), TraceSummary.Numbers(data, layout));
        }

        meta.Remove(Ours);
        if (meta.Count == 0)
        {
            layout.Remove(Meta);
            if (words[Meta] is { } before)
            {
                layout[Meta] = before.DeepClone();
            }
        }

        if (words[Traces] is not JsonValue traces || !traces.TryGetValue<int>(out var count) || count != data.Count)
        {
            // Combined with another chart, it is not what its words say any more.
            return new Figure(data, layout, TraceSummary.Of(data), TraceSummary.Numbers(data, layout), (string?)words["source"]);
        }

        var numbers = words["numbers"] is JsonObject table ? new CarriedNumbers((string?)table["html"] ?? "", (string?)table["text"] ?? "") : null;
        return new Figure(data, layout, (string?)words["summary"] ?? TraceSummary.Of(data), numbers, (string?)words["source"]);
    }

    private sealed class CarriedNumbers(string html, string text) : IRendering
    {
        public string ToHtml() => html;

        public string ToPlainText() => text;
    }
}
