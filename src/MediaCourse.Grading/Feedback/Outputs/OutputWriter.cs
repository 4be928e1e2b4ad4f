using System.Globalization;
using System.Text;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>
/// What a student's cells showed, as a page may show it: text as text, HTML cleaned and in a frame that runs nothing, charts as figures that the
/// page draws itself, and of all that no more than a reader would look at.
/// </summary>
internal sealed class OutputWriter
{
    private const int LongestText = 50_000;
    private const int LongestHtml = 600_000;
    private const int MostOfPage = 4 << 20;
    private const int MostFrames = 150;
    private const int MostLinesOpen = 16;
    private const string Plotly = "application/vnd.plotly.v1+json";

    private readonly StringBuilder _figures = new();
    private int _charts;
    private int _frames;
    private int _size;

    /// <summary>The figures that the page's script draws, as HTML; empty where there is none.</summary>
    public string Figures => _figures.ToString();

    /// <summary>Whether anything has to be drawn.</summary>
    public bool HasCharts => _charts > 0;

    /// <summary>The outputs of a cell as HTML.</summary>
    public string Of(IEnumerable<CellOutput> outputs)
    {
        var html = new StringBuilder();
        foreach (var output in Joined(outputs))
        {
            if (_size > MostOfPage)
            {
                html.Append("<p class=\"aside\">What else was shown is left out here, because it is too much for a page.</p>\n");
                break;
            }

            var shown = Of(output);
            _size += shown.Length;
            html.Append(shown).Append('\n');
        }

        return html.ToString();
    }

    private static List<CellOutput> Joined(IEnumerable<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        var text = new StringBuilder();
        foreach (var output in outputs)
        {
            if (output is StreamOutput stream && joined.LastOrDefault() is StreamOutput last && last.Name == stream.Name)
            {
                text.Append(stream.Text.AsSpan(0, Math.Min(stream.Text.Length, Math.Max(0, (2 * LongestText) - text.Length))));
                joined[^1] = last with { Text = text.ToString() };
            }
            else
            {
                text.Clear().Append((output as StreamOutput)?.Text);
                joined.Add(output);
            }
        }

        return joined;
    }

    private string Of(CellOutput output) => output switch
    {
        StreamOutput { Name: "stderr" } stream => $"<pre class=\"stderr\" role=\"group\" aria-label=\"Warnings\">{Text(stream.Text)}</pre>",
        StreamOutput stream => $"<pre>{Text(stream.Text)}</pre>",
        ErrorOutput error => Error(error),
        DisplayOutput display => Bundle(display.Data),
        ResultOutput result => Bundle(result.Data),
        _ => NotShown,
    };

    private static string Error(ErrorOutput error)
    {
        var trace = error.Traceback.IsDefaultOrEmpty ? error.Message : string.Join('\n', error.Traceback);
        return $"<div class=\"error\" role=\"group\" aria-label=\"Error\"><p><strong>Error{(error.Name.Length > 0 ? ": " + Text(error.Name) : "")}</strong></p><pre>{Text(trace)}</pre></div>";
    }

    private string Bundle(MimeBundle data)
    {
        if (data.Entry(Plotly) is { } plotly && SafeFigure.Of(plotly.Content) is { } figure)
        {
            return Chart(figure, data.TextOf("text/plain"));
        }

        if (data.TextOf("text/html") is { Length: <= LongestHtml } html && SafeHtml.Of(html) is var safe && (safe.HasStructure || safe.Text.Length > 0))
        {
            return safe.HasStructure && _frames < MostFrames ? Frame(safe) : $"<p>{Text(safe.Text)}</p>";
        }

        foreach (var type in (ReadOnlySpan<string>)["image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (data.TextOf(type) is { } picture && SafePicture.Of(type, picture) is { } address)
            {
                return Picture(address);
            }
        }

        return data.TextOf("image/svg+xml") is { } svg && SafePicture.OfSvg(svg) is { } drawing ? Picture(drawing)
            : data.TextOf("text/markdown") is { } markdown ? $"<div class=\"prose\">{SafeMarkdown.Of(markdown, isOutput: true)}</div>"
            : data.TextOf("text/plain") is { } text ? $"<pre>{Text(text)}</pre>"
            : data.Entry("application/json") is { } json ? $"<pre>{Text(json.Text)}</pre>"
            : NotShown;
    }

    private string Chart(SafeFigure figure, string? words)
    {
        var number = ++_charts;
        var label = figure.Title.Length > 0 ? figure.Title : "Chart without a title";
        _figures.Append(CultureInfo.InvariantCulture, $"<script type=\"application/json\" id=\"figure-{number}\">{figure.Json}</script>\n");
        var open = words?.AsSpan().Count('\n') < MostLinesOpen ? " open" : "";
        var inWords = words is null ? "" : $"<details class=\"words\"{open}><summary>The chart in words</summary><pre>{Text(words)}</pre></details>";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<div class=\"chart\"><div class=\"plot\" role=\"img\" aria-label=\"{HtmlText.Encode(label)}\" data-figure=\"figure-{number}\" style=\"min-height:{figure.Height}px\"><p>{HtmlText.Encode(label)}</p></div>{inWords}</div>");
    }

    private string Frame(SafeMarkup markup)
    {
        _frames++;
        var document = FrameDocument.Of(markup.Html);
        return $"<iframe class=\"output\" sandbox=\"allow-same-origin\" title=\"Output of the code above\" srcdoc=\"{document.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)}\"></iframe>";
    }

    private static string Picture(string address) => $"<img alt=\"Picture made by the code above\" src=\"{HtmlText.Encode(address)}\">";

    private static string NotShown => "<p class=\"aside\">An output that a page cannot show.</p>";

    private static string Text(string text)
    {
        var cut = text.Length > LongestText ? text[..LongestText] : text;
        return HtmlText.Encode(HtmlText.WithoutTerminalCodes(cut).TrimEnd('\n')) + (cut.Length < text.Length ? "\n\u2026 The rest is left out here." : "");
    }
}
