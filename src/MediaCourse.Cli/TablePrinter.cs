using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using SpectreText = Spectre.Console.Text;

namespace MediaCourse.Cli;

/// <summary>
/// Renders tables: as wide as the terminal, or 120 columns where there is none; with colour on a terminal only; and
/// never with a control character out of a foreign text, which could command the terminal.
/// </summary>
internal static class TablePrinter
{
    private const int WidthWithoutTerminal = 120;
    private const int NarrowestTerminal = 60;

    /// <summary>A table without frame whose columns have these headings; a heading that begins with <c>&gt;</c> has numbers under it.</summary>
    public static Table New(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = false };
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            var column = new TableColumn(new SpectreText(isNumber ? heading[1..] : heading, new Style(decoration: Decoration.Bold)));
            column.NoWrap = true;
            column.Alignment = isNumber ? Justify.Right : Justify.Left;
            table.AddColumn(column);
        }

        return table;
    }

    /// <summary>A cell on one line, cut with an ellipsis where the column is too narrow.</summary>
    public static SpectreText Cell(string? text, Style? style = null) =>
        new(Printable(text ?? "\u2013"), style) { Overflow = Overflow.Ellipsis };

    /// <summary>A cell with a number.</summary>
    public static SpectreText Cell(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The characters that print what is given, without blanks at the ends of lines.</summary>
    public static string Render(IRenderable what)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var toTerminal = !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = toTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = toTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = toTerminal ? Math.Max(NarrowestTerminal, Console.WindowWidth - 1) : WidthWithoutTerminal;
        console.Profile.Capabilities.Unicode = true;
        console.Write(what);
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
}
