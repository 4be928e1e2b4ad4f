using System.Text;
using MediaCourse.Display;
using MediaCourse.Executor.Formatting.Views;

namespace MediaCourse.Executor.Formatting.Renderers;

/// <summary>Writes a view as plain text, for terminals and screen readers: tables in aligned columns.</summary>
internal static class PlainTextRenderer
{
    /// <summary>The text of a view.</summary>
    /// <param name="view">What to show.</param>
    /// <param name="note">What went wrong when formatting, or null.</param>
    /// <param name="lineWidth">Characters a line of a table may take.</param>
    public static string Render(View view, string? note, int lineWidth)
    {
        var text = view switch
        {
            TableView table => Write(table, lineWidth),
            var other => TextOf(other),
        };
        return note is null ? text : $"{note}\n{text}";
    }

    private static string Write(TableView table, int lineWidth)
    {
        var text = new StringBuilder();
        if (table.Title is not null)
        {
            text.Append(table.Title).Append('\n');
        }

        var columns = new TextColumns(table.Headers.Count, lineWidth);
        for (var column = 0; column < table.Headers.Count; column++)
        {
            if (table.IsNumeric(column))
            {
                columns.AlignRight(column);
            }
        }

        if (!table.IsPropertyList)
        {
            columns.AddHeader(table.Headers);
        }

        foreach (var row in table.Rows)
        {
            columns.AddRow([.. row.Select(TextOf)]);
        }

        columns.WriteTo(text);
        foreach (var cut in table.Cuts)
        {
            text.Append("\n… ").Append(cut);
        }

        return text.ToString();
    }

    private static string TextOf(View view) => view switch
    {
        TextView text => text.Text,
        OwnView own => own.Text,
        _ => "",
    };
}
