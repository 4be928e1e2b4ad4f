using System.Text;

namespace MediaCourse.Display;

/// <summary>Writes tables.</summary>
internal static class TableWriter
{
    private const int LineWidth = 120;

    /// <summary>A table with real headers, so that a screen reader can say what a cell belongs to and a spreadsheet takes it as a table. Without columns there is nothing but what is said.</summary>
    public static string Html(TableContent table)
    {
        if (table.Headers.Count == 0)
        {
            return string.Join('\n', table.Notes.Prepend(table.Caption).Select(sentence => $"<p>{HtmlEncoding.Escape(sentence)}</p>"));
        }

        var html = new StringBuilder("<table class=\"").Append(TableStyle.Class).Append(table.Class is null ? "" : " ").Append(table.Class).Append("\">\n<caption>").Append(HtmlEncoding.Escape(table.Caption));
        if (table.Cut is not null)
        {
            html.Append(" <i>").Append(HtmlEncoding.Escape(table.Cut)).Append("</i>");
        }

        html.Append("</caption>\n<thead><tr>");
        for (var column = 0; column < table.Headers.Count; column++)
        {
            html.Append("<th scope=\"col\"").Append(table.IsNumeric[column] ? " class=\"n\">" : ">").Append(HtmlEncoding.Escape(table.Headers[column])).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                html.Append(column == 0 ? "<th scope=\"row\"" : "<td").Append(table.IsNumeric[column] ? " class=\"n\">" : ">")
                    .Append(row[column].Html).Append(column == 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>");
        foreach (var note in table.Notes)
        {
            html.Append("\n<p>").Append(HtmlEncoding.Escape(note)).Append("</p>");
        }

        return html.ToString();
    }

    /// <summary>Aligned columns.</summary>
    public static string PlainText(TableContent table)
    {
        if (table.Headers.Count == 0)
        {
            return string.Join('\n', table.Notes.Prepend(table.Caption));
        }

        var text = new StringBuilder(table.Caption).Append('\n');
        var columns = new TextColumns(table.Headers.Count, LineWidth);
        for (var column = 0; column < table.Headers.Count; column++)
        {
            if (table.IsNumeric[column])
            {
                columns.AlignRight(column);
            }
        }

        columns.AddHeader(table.Headers);
        foreach (var row in table.Rows)
        {
            columns.AddRow([.. row.Select(cell => cell.PlainText)]);
        }

        columns.WriteTo(text);
        if (table.Cut is not null)
        {
            text.Append("\n… ").Append(table.Cut);
        }

        foreach (var note in table.Notes)
        {
            text.Append('\n').Append(note);
        }

        return text.ToString();
    }
}
