using System.Text;

namespace MediaCourse.Display;

/// <summary>Sets cells in aligned columns. Where a line would grow too long, the widest columns are wrapped.</summary>
/// <param name="count">Number of columns.</param>
/// <param name="lineWidth">Characters a line may take.</param>
internal sealed class TextColumns(int count, int lineWidth)
{
    private const int Gap = 2;
    private const int NarrowestWrapped = 12;
    private readonly List<string[]> _rows = [];
    private readonly bool[] _right = new bool[count];
    private bool _hasHeader;

    /// <summary>Sets a column flush right.</summary>
    public void AlignRight(int column) => _right[column] = true;

    /// <summary>Adds the header; to be called before the rows.</summary>
    public void AddHeader(IReadOnlyList<string> cells)
    {
        _hasHeader = true;
        AddRow(cells);
    }

    /// <summary>Adds a row.</summary>
    public void AddRow(IReadOnlyList<string> cells) => _rows.Add([.. cells.Select(Printable)]);

    /// <summary>Writes the rows, with no line break behind the last.</summary>
    public void WriteTo(StringBuilder text)
    {
        var widths = Widths();
        for (var row = 0; row < _rows.Count; row++)
        {
            WriteRow(text, _rows[row], widths);
            if (row == 0 && _hasHeader)
            {
                WriteRow(text, [.. widths.Select(width => new string('-', width))], widths);
            }
        }

        if (text.Length > 0 && text[^1] == '\n')
        {
            text.Length--;
        }
    }

    private void WriteRow(StringBuilder text, string[] cells, int[] widths)
    {
        var lines = new List<string>[cells.Length];
        for (var column = 0; column < cells.Length; column++)
        {
            lines[column] = Wrap(cells[column], widths[column]);
        }

        var height = lines.Max(cell => cell.Count);
        for (var line = 0; line < height; line++)
        {
            var start = text.Length;
            for (var column = 0; column < lines.Length; column++)
            {
                var part = line < lines[column].Count ? lines[column][line] : "";
                text.Append(column == 0 ? "" : "  ").Append(_right[column] ? part.PadLeft(widths[column]) : part.PadRight(widths[column]));
            }

            var end = text.Length;
            while (end > start && text[end - 1] == ' ')
            {
                end--;
            }

            text.Length = end;
            text.Append('\n');
        }
    }

    private int[] Widths()
    {
        var widths = new int[count];
        foreach (var row in _rows)
        {
            for (var column = 0; column < count; column++)
            {
                foreach (var line in row[column].AsSpan().EnumerateLines())
                {
                    widths[column] = Math.Max(widths[column], line.Length);
                }
            }
        }

        var excess = widths.Sum() + (Gap * (count - 1)) - lineWidth;
        while (excess > 0)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            var second = widths.Where((_, column) => column != widest).DefaultIfEmpty(0).Max();
            var target = Math.Max(NarrowestWrapped, Math.Min(second == widths[widest] ? second - 1 : second, widths[widest] - 1));
            target = Math.Max(target, widths[widest] - excess);
            if (target >= widths[widest])
            {
                break;
            }

            excess -= widths[widest] - target;
            widths[widest] = target;
        }

        return widths;
    }

    // A control character in a foreign text could command a terminal.
    private static string Printable(string cell) =>
        string.Create(cell.Length, cell, static (line, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                line[i] = char.IsControl(text[i]) && text[i] is not ('\n' or '\r') ? ' ' : text[i];
            }
        }).ReplaceLineEndings("\n");

    private static List<string> Wrap(string cell, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in cell.AsSpan().EnumerateLines())
        {
            var rest = paragraph;
            while (rest.Length > width)
            {
                var space = rest[..(width + 1)].LastIndexOf(' ');
                var end = space > 0 ? space : SafeEnd(rest, width);
                lines.Add(rest[..end].TrimEnd(' ').ToString());
                rest = rest[end..].TrimStart(' ');
            }

            lines.Add(rest.ToString());
        }

        return lines;
    }

    // A pair of surrogates is one character.
    private static int SafeEnd(ReadOnlySpan<char> text, int width) =>
        width > 1 && char.IsHighSurrogate(text[width - 1]) ? width - 1 : Math.Max(width, 1);
}
