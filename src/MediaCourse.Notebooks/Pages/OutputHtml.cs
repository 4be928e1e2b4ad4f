using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Outputs as a notebook shows them: of several renderings the richest one that a page can show.</summary>
internal sealed partial class OutputHtml(Func<string, string> markdownToHtml)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The outputs of one cell.</summary>
    public string Of(IEnumerable<CellOutput> outputs)
    {
        var html = new StringBuilder();
        foreach (var output in JoinStreams(outputs))
        {
            html.Append(Of(output)).Append('\n');
        }

        return html.ToString();
    }

    private static List<CellOutput> JoinStreams(IEnumerable<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output is StreamOutput stream && joined.LastOrDefault() is StreamOutput last && string.Equals(stream.Name, last.Name, StringComparison.Ordinal))
            {
                joined[^1] = last with { Text = last.Text + stream.Text };
            }
            else
            {
                joined.Add(output);
            }
        }

        return joined;
    }

    private string Of(CellOutput output) => output switch
    {
        StreamOutput { Name: "stderr" } stream => $"<pre class=\"stderr\" role=\"group\" aria-label=\"Warnings\">{Terminal(stream.Text)}</pre>",
        StreamOutput stream => $"<pre>{Terminal(stream.Text)}</pre>",
        ErrorOutput error => Error(error),
        DisplayOutput display => Bundle(display.Data, display.Metadata),
        ResultOutput result => Bundle(result.Data, result.Metadata),
        _ => NotShown("an output of a kind that this page does not know"),
    };

    private static string Error(ErrorOutput error)
    {
        var trace = error.Traceback.IsDefaultOrEmpty ? error.Message : string.Join('\n', error.Traceback);
        var name = error.Name.Length > 0 ? $": {HtmlText.Encode(error.Name)}" : "";
        return $"<div class=\"error\" role=\"group\" aria-label=\"Error\"><p><strong>Error{name}</strong></p><pre>{Terminal(trace)}</pre></div>";
    }

    private string Bundle(MimeBundle data, JsonObject? metadata)
    {
        if (data.TextOf("text/html") is { } html)
        {
            return Wide().IsMatch(html) ? $"{ScrollBox.Open("Output")}{html}{ScrollBox.Close}" : $"<div class=\"scroll\">{html}</div>";
        }

        if (data.TextOf("image/svg+xml") is { } svg)
        {
            return $"{ScrollBox.Open("Picture")}{XmlProlog().Replace(svg, "")}{ScrollBox.Close}";
        }

        foreach (var type in (ReadOnlySpan<string>)["image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (data.TextOf(type) is { } picture)
            {
                return Picture(type, picture, data.TextOf("text/plain"), metadata?[type] as JsonObject);
            }
        }

        if (data.TextOf("text/markdown") is { } markdown)
        {
            return $"<div class=\"prose\">{markdownToHtml(markdown)}</div>";
        }

        return data.TextOf("text/plain") is { } text ? $"<pre>{Terminal(text)}</pre>" : JsonOrNothing(data);
    }

    private static string JsonOrNothing(MimeBundle data) => data.Entry("application/json") is { } json
        ? $"<pre>{HtmlText.Encode((json.Content?.ToJsonString(Indented) ?? "null").ReplaceLineEndings("\n"))}</pre>"
        : NotShown($"an output of the type {string.Join(", ", data.Entries.Select(entry => entry.MimeType))}, which a page cannot show");

    private static string Picture(string type, string base64, string? text, JsonObject? metadata)
    {
        var size = string.Concat(Size(metadata, "width"), Size(metadata, "height"));
        // What .NET and Python print for an object is a type's name, which tells a listener nothing.
        var alt = text is null or "" || TypeName().IsMatch(text) ? "Picture made by the code above" : text;
        return $"<img src=\"{HtmlText.Encode(PagePictures.OfBase64(type, base64))}\" alt=\"{HtmlText.Encode(alt)}\"{size}>";
    }

    private static string Size(JsonObject? metadata, string name) =>
        metadata?[name] is JsonValue value && value.TryGetValue(out int pixels) ? FormattableString.Invariant($" {name}=\"{pixels}\"") : "";

    private static string NotShown(string what) => $"<p class=\"aside\">Not shown here: {HtmlText.Encode(what)}.</p>";

    private static string Terminal(string text) => HtmlText.Encode(HtmlText.WithoutTerminalCodes(text).TrimEnd('\n'));

    [GeneratedRegex("<(?:table|pre|svg|img|canvas|iframe)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wide();

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex XmlProlog();

    [GeneratedRegex(@"^(?:<[^>]*>|[\w`]+(?:\.[\w`]+)+)$")]
    private static partial Regex TypeName();
}
