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
    private int _blockWidth;

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

    /// <summary>Whether the line break at <paramref name="at"/> only wraps a line to the width of its block.</summary>
    /// <param name="at">Offset of the line break.</param>
    /// <param name="next">Offset of the first character of the next line that is not blank.</param>
    public bool IsWrapped(int at, int next)
    {
        var lineStart = within.Start + text.AsSpan(within.Start, at - within.Start).LastIndexOfAny(Marks.LineBreaks) + 1;
        if (at >= _blockEnd)
        {
            Measure(lineStart);
        }

        return _blockWidth > 0 && IsFull(text.AsSpan(lineStart, at - lineStart).Trim().Length, FirstWordLength(next), _blockWidth);
    }

    // A line is full if the first word of the next line would not have fitted into the widest line of the block.
    private static bool IsFull(int length, int nextWordLength, int width) => length + 1 + nextWordLength > width;

    private int FirstWordLength(int at)
    {
        var i = at;
        while (i < _end && i - at < WidestColumn && !Marks.IsBlank(text[i]))
        {
            i++;
        }

        return i - at;
    }

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

            lines.Add((line.Length, FirstWordLength(lineEnd - text.AsSpan(lineStart, lineEnd - lineStart).TrimStart().Length), char.IsLower(line[0])));
            lineStart = lineEnd < _end && text[lineEnd] == '\r' && lineEnd + 1 < _end && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
        }

        _blockEnd = lineStart;
        _blockWidth = WidthOf(lines);
    }

    // Most lines of a wrapped text are full, and prose goes on with a small letter behind most of those; a list of
    // headlines does not. Not wrapped: 0.
    private static int WidthOf(List<(int Length, int FirstWord, bool Lower)> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        if (lines.Count < 3 || width is < NarrowestColumn or > WidestColumn)
        {
            return 0;
        }

        int full = 0, lower = 0, breaks = lines.Count - 1;
        for (var i = 0; i < breaks; i++)
        {
            var isFull = IsFull(lines[i].Length, lines[i + 1].FirstWord, width);
            full += isFull ? 1 : 0;
            lower += isFull && lines[i + 1].Lower ? 1 : 0;
        }

        return full * 3 >= breaks * 2 && lower * 2 >= full ? width : 0;
    }
}
