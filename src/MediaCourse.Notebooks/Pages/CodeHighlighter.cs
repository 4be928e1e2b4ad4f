using System.Text;

namespace MediaCourse.Notebooks.Pages;

/// <summary>
/// Colours C#. It reads with an own scanner of one pass and without recursion, since the compiler's parser can be
/// made to overflow its stack, and a page must come whatever a notebook holds. Every character of the code stays.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>The code as HTML: <c>span</c> elements of the classes k, s, c, n, t and d around what has a colour.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder(code.Length * 2);
        var end = 0;
        string? open = null;
        var tokens = CodeScanner.Scan(code);
        for (var i = 0; i < tokens.Count; i++)
        {
            var style = CodeColour.Of(tokens, i, code);
            var token = tokens[i];
            if (open is not null && (token.Start > end || !string.Equals(open, style, StringComparison.Ordinal)))
            {
                html.Append("</span>");
                open = null;
            }

            html.Append(HtmlText.Encode(code[end..token.Start]));
            if (style is not null && open is null)
            {
                html.Append("<span class=\"").Append(style).Append("\">");
                open = style;
            }

            html.Append(HtmlText.Encode(code[token.Start..token.End]));
            end = token.End;
        }

        return html.Append(open is null ? "" : "</span>").Append(HtmlText.Encode(code[end..])).ToString();
    }
}
