using System.Text;
using MediaCourse.Display;
using MediaCourse.Executor.Formatting.Views;

namespace MediaCourse.Executor.Formatting.Renderers;

/// <summary>Writes a view as HTML that follows the reader's theme and needs no script.</summary>
internal static class HtmlRenderer
{
    /// <summary>The HTML of a view.</summary>
    /// <param name="view">What to show.</param>
    /// <param name="note">What went wrong when formatting, or null.</param>
    public static string Render(View view, string? note)
    {
        var html = new StringBuilder();
        if (note is not null)
        {
            html.Append("<p><i>").Append(HtmlEncoding.Escape(note)).Append("</i></p>\n");
        }

        switch (view)
        {
            case TableView table:
                Write(html, table);
                break;
            case TextView { Kind: TextKind.Remark } remark:
                html.Append("<pre><i>").Append(HtmlEncoding.Escape(remark.Text)).Append("</i></pre>");
                break;
            case TextView text:
                html.Append("<pre>").Append(HtmlEncoding.Escape(text.Text)).Append("</pre>");
                break;
            case OwnView own:
                html.Append(own.Html);
                break;
        }

        return html.ToString();
    }

    private static void Write(StringBuilder html, TableView table)
    {
        var numeric = Enumerable.Range(0, table.Headers.Count).Select(table.IsNumeric).ToArray();
        html.Append(TableStyle.Html).Append("<table class=\"").Append(TableStyle.Class).Append("\">\n");
        WriteCaption(html, table);
        html.Append("<thead><tr>");
        for (var column = 0; column < numeric.Length; column++)
        {
            html.Append("<th scope=\"col\"").Append(numeric[column] ? " class=\"n\">" : ">")
                .Append(HtmlEncoding.Escape(table.Headers[column])).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                html.Append(column == 0 ? "<th scope=\"row\"" : "<td").Append(numeric[column] ? " class=\"n\">" : ">");
                WriteCell(html, row[column]);
                html.Append(column == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>");
    }

    private static void WriteCaption(StringBuilder html, TableView table)
    {
        if (table.Title is null && table.Cuts.Count == 0)
        {
            return;
        }

        html.Append("<caption>").Append(HtmlEncoding.Escape(table.Title ?? ""));
        if (table.Cuts.Count > 0)
        {
            html.Append(table.Title is null ? "<i>" : " <i>").Append(HtmlEncoding.Escape(string.Join("; ", table.Cuts))).Append("</i>");
        }

        html.Append("</caption>\n");
    }

    private static void WriteCell(StringBuilder html, View cell)
    {
        switch (cell)
        {
            case OwnView own:
                html.Append(own.Html);
                break;
            case TextView { Kind: TextKind.Remark, Text.Length: > 0 } remark:
                html.Append("<i>").Append(HtmlEncoding.Escape(remark.Text)).Append("</i>");
                break;
            case TextView text:
                html.Append(HtmlEncoding.Escape(text.Text));
                break;
        }
    }
}
