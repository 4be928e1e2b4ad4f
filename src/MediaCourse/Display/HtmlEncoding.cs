using System.Text;

namespace MediaCourse.Display;

/// <summary>Text into HTML and back.</summary>
internal static class HtmlEncoding
{
    /// <summary>The text with the five characters escaped that mean something in HTML; all else stays readable in the file.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }

    /// <summary>The text without its tags, for places where no HTML can stand.</summary>
    public static string Strip(string html)
    {
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var character in html)
        {
            inTag = character == '<' || (inTag && character != '>');
            if (!inTag && character != '>')
            {
                text.Append(character);
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
