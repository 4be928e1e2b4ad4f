namespace MediaCourse.Text.Sentences;

/// <summary>
/// Tells line breaks that only wrap a line from those that end a paragraph or a list item. Each block of lines is
/// measured once, when its first line break is met.
/// </summary>
internal sealed class LineBreaks(string text, TextSpan within)
{
    private const int NarrowestColumn = 40;
    private const int WidestColumn = 130;

    private readonly int _end = within.End;
    private int _blockEnd = -1;
    private bool _blockIsWrapped;

    /// <summary>Where the text goes on behind the line breaks and blanks at <paramref name="at"/>, and how many line breaks those are.</summary>
    public (int Next, int Count) Skip(int at)
    {
        var count = 0;
        while (at < _end && Marks.IsBlank(text[at]))
        {
            if (Marks.IsLineBreak(text[at]))
            {
                count++;
                if (text[at] == '\r' && at + 1 < _end && text[at + 1] == '\n')
                {
                    at++;
                }
            }

            at++;
        }

        return (at, count);
    }

    /// <summary>Whether the line break at <paramref name="at"/> stands in a block of lines that were wrapped to a width.</summary>
    /// <param name="at">Offset of the line break.</param>
    public bool IsWrapped(int at)
    {
        if (at >= _blockEnd)
        {
            Measure(within.Start + text.AsSpan(within.Start, at - within.Start).LastIndexOfAny(Marks.LineBreaks) + 1);
        }

        return _blockIsWrapped;
    }

    // A line was wrapped if the first word of the next line would not have fitted into the widest line of the block;
    // prose goes on with a small letter at most such places, a list of headlines does not.
    private void Measure(int start)
    {
        var lines = new List<(int Length, int FirstWord, bool Lower)>();
        var lineStart = start;
        while (lineStart < _end)
        {
            var offset = text.AsSpan(lineStart, _end - lineStart).IndexOfAny(Marks.LineBreaks);
            var lineEnd = offset < 0 ? _end : lineStart + offset;
            var line = text.AsSpan(lineStart, lineEnd - lineStart).Trim();
            if (line.IsEmpty)
            {
                break;
            }

            var blank = line.IndexOf(' ');
            lines.Add((line.Length, blank < 0 ? line.Length : blank, char.IsLower(line[0])));
            lineStart = lineEnd < _end && text[lineEnd] == '\r' && lineEnd + 1 < _end && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }

        _blockEnd = lineStart;
        _blockIsWrapped = LooksWrapped(lines);
    }

    private static bool LooksWrapped(List<(int Length, int FirstWord, bool Lower)> lines)
    {
        if (lines.Count < 3)
        {
            return false;
        }

        var width = lines.Max(line => line.Length);
        if (width is < NarrowestColumn or > WidestColumn)
        {
            return false;
        }

        int full = 0, lower = 0, breaks = lines.Count - 1;
        for (var i = 0; i < breaks; i++)
        {
            full += lines[i].Length + 1 + lines[i + 1].FirstWord > width ? 1 : 0;
            lower += lines[i + 1].Lower ? 1 : 0;
        }

        return full * 10 >= breaks * 9 && lower * 2 >= breaks;
    }
}
