using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Text for plotly.js, which takes some HTML for commands.</summary>
internal static class ChartText
{
    private const int LongestLabel = 48;
    private const int LongestLine = 72;

    /// <summary>A label of a row: on one line and cut where it is long.</summary>
    public static string Label(string? text)
    {
        var label = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (label.Length > LongestLabel)
        {
            var end = char.IsHighSurrogate(label[LongestLabel - 2]) ? LongestLabel - 2 : LongestLabel - 1;
            label = label[..end] + "\u2026";
        }

        return HtmlEncoding.Escape(label);
    }

    /// <summary>A longer text over several lines.</summary>
    public static string Lines(string text)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0)
            {
                lines.Append(length + word.Length >= LongestLine ? "<br>" : " ");
                length = length + word.Length >= LongestLine ? 0 : length + 1;
            }

            lines.Append(HtmlEncoding.Escape(word));
            length += word.Length;
        }

        return lines.ToString();
    }

    /// <summary>What a reader sees of a text for plotly.js.</summary>
    public static string Plain(string text) => HtmlEncoding.Strip(text.Replace("<br>", " ", StringComparison.Ordinal));

    /// <summary>The texts for plotly.js.</summary>
    public static JsonArray Json(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];
}
