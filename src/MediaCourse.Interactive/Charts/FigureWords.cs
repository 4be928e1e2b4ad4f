using System.Net;
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
    // Called "title", it would be made an object of Plotly.NET's.
    private const string Title = "called";
    private const string CaptionStart = "<caption>";
    private const string CaptionEnd = "</caption>";

    // Behind the caption the table may say how much of it is shown.
    private const string CutStart = " <i>";

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
        words[Traces] = TraceMarks.Of(figure.Data);
        words[Title] = figure.Title;
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

        if (!TraceMarks.AreThoseOf(words[Traces], data))
        {
            // Combined with another chart, or given other numbers, it is not what its words say any more.
            return new Figure(data, layout, TraceSummary.Of(data), TraceSummary.Numbers(data, layout));
        }

        var title = new Figure(data, layout, "").Title;
        var isRenamed = title.Length > 0 && title != (string?)words[Title];
        var numbers = words["numbers"] is JsonObject table ? Carried((string?)table["html"] ?? "", (string?)table["text"] ?? "", isRenamed ? title : null) : null;
        return new Figure(data, layout, (string?)words["summary"] ?? TraceSummary.Of(data), numbers, (string?)words["source"]);
    }

    /// <summary>A table as it was written, under a new caption where one is given.</summary>
    private static CarriedNumbers Carried(string html, string text, string? caption)
    {
        var old = text.Split('\n', 2)[0];
        var start = html.IndexOf(CaptionStart, StringComparison.Ordinal) + CaptionStart.Length;
        var end = start < CaptionStart.Length ? -1 : html.IndexOf(CaptionEnd, start, StringComparison.Ordinal);
        if (caption is null || end < 0)
        {
            return new CarriedNumbers(html, text);
        }

        var cut = html.IndexOf(CutStart, start, end - start, StringComparison.Ordinal);
        end = cut < 0 ? end : cut;
        return WebUtility.HtmlDecode(html[start..end]) == old
            ? new CarriedNumbers(html[..start] + WebUtility.HtmlEncode(caption) + html[end..], caption + text[old.Length..])
            : new CarriedNumbers(html, text);
    }

    private sealed class CarriedNumbers(string html, string text) : IRendering
    {
        public string ToHtml() => html;

        public string ToPlainText() => text;
    }
}
