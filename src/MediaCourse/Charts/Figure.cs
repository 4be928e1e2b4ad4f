using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>
/// A chart: a plotly figure, what it shows in words, and its numbers as a table. A notebook draws it where the lesson's
/// first cell has brought plotly.js, and shows words and table where not.
/// </summary>
/// <param name="data">The traces, as plotly.js takes them.</param>
/// <param name="layout">Title, axes and the rest, as plotly.js takes them; colours of text and ground come from the reader's theme.</param>
/// <param name="summary">What the chart shows, in a sentence or two, for those who do not see it.</param>
/// <param name="numbers">The numbers as a table.</param>
/// <param name="source">What is said below the chart; null for nothing.</param>
[TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = [RenderingFormatter.Html, FigureFormatters.Plotly, RenderingFormatter.PlainText])]
public sealed class Figure(JsonArray data, JsonObject layout, string summary, IRendering? numbers = null, string? source = null) : IRendering
{
    private const int CharactersOfId = 12;

    // Escapes what could end a script, and leaves other letters readable.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    /// <summary>The traces; they may be edited before the figure is shown.</summary>
    public JsonArray Data { get; } = data;

    /// <summary>Title, axes and the rest; they may be edited before the figure is shown.</summary>
    public JsonObject Layout { get; } = layout;

    /// <summary>What the chart shows, in words.</summary>
    public string Summary { get; } = summary;

    /// <summary>The numbers as a table; null where a figure was made without one.</summary>
    public IRendering? Numbers { get; } = numbers;

    /// <summary>What is said below the chart.</summary>
    public string? Source { get; } = source;

    /// <summary>The title of the chart, or an empty text.</summary>
    public string Title => ChartText.Plain((Layout["title"] is JsonObject title ? title["text"] : Layout["title"])?.ToString() ?? "");

    /// <summary>The figure as <c>application/vnd.plotly.v1+json</c>.</summary>
    public string ToJson() => new JsonObject { ["data"] = Data.DeepClone(), ["layout"] = Layout.DeepClone() }.ToJsonString(Written);

    /// <inheritdoc/>
    public string ToHtml()
    {
        var json = ToJson();
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..CharactersOfId];
        var height = Layout["height"] is JsonValue value && value.TryGetValue(out int pixels) ? string.Create(CultureInfo.InvariantCulture, $" style=\"min-height:{pixels}px\"") : "";
        var html = new StringBuilder("<div>\n<div role=\"figure\" data-mediacourse-chart=\"").Append(id).Append("\" aria-label=\"").Append(HtmlEncoding.Escape($"{Title}. {Summary}")).Append('"').Append(height).Append('>')
            .Append("<p><b>").Append(HtmlEncoding.Escape(Title)).Append("</b><br>").Append(HtmlEncoding.Escape(Summary))
            .Append("</p><p><i>The chart is drawn when the lesson\u2019s first cell has run.</i></p></div>\n");
        if (Source is not null)
        {
            html.Append("<p><small>").Append(HtmlEncoding.Escape(Source)).Append("</small></p>\n");
        }

        if (Numbers is not null)
        {
            html.Append("<details open><summary>The numbers as a table</summary>\n").Append(Numbers.ToHtml()).Append("</details>\n");
        }

        // Outputs are shown in any order, and the first cell's may come last.
        return html
            .Append("<script>{const draw=()=>window.mediacourseCharts?mediacourseCharts.draw(\"").Append(id).Append("\",").Append(json)
            .Append("):setTimeout(draw,100);draw()}</script></div>")
            .ToString();
    }

    /// <inheritdoc/>
    public string ToPlainText() => string.Join('\n', new[] { Title, Summary, Numbers?.ToPlainText(), Source }.Where(part => !string.IsNullOrEmpty(part)));

    /// <inheritdoc/>
    public override string ToString() => Title;
}

/// <summary>The formatters of a figure.</summary>
internal sealed class FigureFormatters : FormatterSource<Figure>
{
    /// <summary>A plotly figure.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <inheritdoc/>
    public override IEnumerable<object> CreateTypeFormatters() =>
        [.. base.CreateTypeFormatters(), new RenderingFormatter(Plotly, value => (value as Figure)?.ToJson())];

    /// <inheritdoc/>
    protected override IRendering Show(Figure value) => value;
}
