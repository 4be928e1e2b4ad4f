using System.Text;
using MediaCourse.Executor.Formatting.Views;

namespace MediaCourse.Executor.Formatting.Renderers;

/// <summary>Writes a view as HTML that follows the reader's theme and needs no script.</summary>
internal static class HtmlRenderer
{
    // Half-transparent lines and inherited text read well on any ground, so that no colour has to be known here.
    // It stands in every committed notebook, once for each table, and so is short.
    private const string Style =
        "<style>.mc-v{border-collapse:collapse;font-variant-numeric:tabular-nums}"
        + ".mc-v caption{text-align:left;padding:.2em 0}"
        + ".mc-v :is(th,td){text-align:left;vertical-align:top;padding:.2em .8em .2em 0;border:0;"
        + "border-bottom:1px solid var(--vscode-panel-border,#8886);background:none;white-space:pre-wrap;max-width:60ch}"
        + ".mc-v thead th{border-bottom:2px solid #888}.mc-v tbody th{font-weight:400}.mc-v .n{text-align:right}</style>\n";

    /// <summary>The HTML of a view.</summary>
    /// <param name="view">What to show.</param>
    /// <param name="note">What went wrong when formatting, or null.</param>
    public static string Render(View view, string? note)
    {
        var html = new StringBuilder();
        if (note is not null)
        {
            html.Append("<p><i>").Append(HtmlText.Escape(note)).Append("</i></p>\n");
        }

        switch (view)
        {
            case TableView table:
                Write(html, table);
                break;
            case TextView { Kind: TextKind.Remark } remark:
                html.Append("<pre><i>").Append(HtmlText.Escape(remark.Text)).Append("</i></pre>");
                break;
            case TextView text:
                html.Append("<pre>").Append(HtmlText.Escape(text.Text)).Append("</pre>");
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
        html.Append(Style).Append("<table class=\"mc-v\">\n");
        WriteCaption(html, table);
        html.Append("<thead><tr>");
        for (var column = 0; column < numeric.Length; column++)
        {
            html.Append("<th scope=\"col\"").Append(numeric[column] ? " class=\"n\">" : ">")
                .Append(HtmlText.Escape(table.Headers[column])).Append("</th>");
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

        html.Append("<caption>").Append(HtmlText.Escape(table.Title ?? ""));
        if (table.Cuts.Count > 0)
        {
            html.Append(table.Title is null ? "<i>" : " <i>").Append(HtmlText.Escape(string.Join("; ", table.Cuts))).Append("</i>");
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
                html.Append("<i>").Append(HtmlText.Escape(remark.Text)).Append("</i>");
                break;
            case TextView text:
                html.Append(HtmlText.Escape(text.Text));
                break;
        }
    }
}
