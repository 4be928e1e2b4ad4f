using System.Globalization;
using System.Text;
using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace MediaCourse.Cli;

/// <summary>
/// A table without frame, one line to a row: as wide as the terminal, or 120 columns where there is none, with its last
/// column cut to what is left; styles on a terminal only; and never a control character out of a foreign text, which
/// could command the terminal.
/// </summary>
/// <param name="headings">The headings of the columns; one that begins with <c>&gt;</c> has numbers under it.</param>
internal sealed class TablePrinter(params string[] headings)
{
    private const int WidthWithoutTerminal = 120;
    private const int NarrowestTerminal = 60;
    private const int NarrowestLastColumn = 20;
    private const int WidthOfGaps = 3;
    private readonly List<(string[] Cells, Style Style)> _rows = [];

    /// <summary>Adds a row; what is null shows as a dash.</summary>
    public void AddRow(Style style, params string?[] cells) =>
        _rows.Add(([.. cells.Select(cell => Printable(cell ?? "\u2013"))], style));

    /// <summary>The characters that print the table, without blanks at the ends of lines.</summary>
    public string Render()
    {
        var toTerminal = !Console.IsOutputRedirected;
        var width = toTerminal ? Math.Max(NarrowestTerminal, Console.WindowWidth - 1) : WidthWithoutTerminal;
        var output = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = toTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = toTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Capabilities.Unicode = true;
        var table = ToTable(width);

        // Narrower than its columns, the table would drop some of them; the terminal wraps what is too long.
        console.Profile.Width = Math.Max(width, table.Columns.Sum(column => column.Width!.Value + WidthOfGaps) + 1);
        console.Write(table);
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')));
    }

    /// <summary>The text with a blank for each run of blanks and control characters.</summary>
    public static string Printable(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                shown.Append(rune);
            }
            else if (shown.Length > 0 && shown[^1] != ' ')
            {
                shown.Append(' ');
            }
        }

        return shown.ToString();
    }

    private Table ToTable(int width)
    {
        var table = new Table { Border = TableBorder.Simple };
        var left = width;
        for (var i = 0; i < headings.Length; i++)
        {
            var heading = headings[i].TrimStart('>');
            var widest = _rows.Select(row => row.Cells[i].GetCellWidth()).Append(heading.GetCellWidth()).Max();
            var columnWidth = i < headings.Length - 1 ? widest : Math.Min(widest, Math.Max(NarrowestLastColumn, left - WidthOfGaps - 1));
            left -= columnWidth + WidthOfGaps;
            table.AddColumn(new TableColumn(new SpectreText(heading, new Style(decoration: Decoration.Bold)))
            {
                Alignment = heading.Length < headings[i].Length ? Justify.Right : Justify.Left,
                NoWrap = true,
                Width = columnWidth,
            });
        }

        foreach (var (cells, style) in _rows)
        {
            table.AddRow(cells.Select((cell, i) => new SpectreText(Cut(cell, table.Columns[i].Width!.Value), style)));
        }

        return table;
    }

    private static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        var shown = new StringBuilder();
        var left = width - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= rune.ToString().GetCellWidth();
            if (left < 0)
            {
                break;
            }

            shown.Append(rune);
        }

        return shown.Append('\u2026').ToString();
    }
}
