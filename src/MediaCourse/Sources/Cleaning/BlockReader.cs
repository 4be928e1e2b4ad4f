using MediaCourse.Text;

namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// Reads a text as blocks. A block is a line, except in texts whose lines were wrapped at a fixed width (as mail and
/// plain-text archives do), where the lines of a paragraph are joined again.
/// </summary>
internal static class BlockReader
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 100;

    /// <summary>The blocks of a text, in order.</summary>
    /// <param name="raw">The text.</param>
    /// <param name="breakBefore">Lines that begin a block whatever the width says.</param>
    public static List<Block> Read(RawText raw, IReadOnlySet<int> breakBefore)
    {
        var lines = ReadLines(raw);
        var width = FindWrapWidth(raw, lines);
        var blocks = new List<Block>(lines.Count);
        for (var first = 0; first < lines.Count;)
        {
            var last = first;
            while (last + 1 < lines.Count && !breakBefore.Contains(lines[last + 1].Number)
                && IsWrapped(raw, lines[last], lines[last + 1], width))
            {
                last++;
            }

            var span = new TextSpan(lines[first].Span.Start, lines[last].Span.End);
            blocks.Add(new Block
            {
                Index = blocks.Count,
                Line = lines[first].Number,
                EndLine = lines[last].Number,
                Span = span,
                Indent = lines[first].Indent,
                BlankBefore = first == 0 || lines[first - 1].Number < lines[first].Number - 1,
                Shape = LineShape.Of(raw.Slice(span)),
            });
            first = last + 1;
        }

        return blocks;
    }

    private static List<Line> ReadLines(RawText raw)
    {
        var lines = new List<Line>();
        for (var number = 1; number <= raw.LineCount; number++)
        {
            var span = raw.LineSpan(number);
            var text = raw.Slice(span);
            var trimmedStart = text.TrimStart();
            if (!trimmedStart.IsEmpty)
            {
                var start = span.Start + (text.Length - trimmedStart.Length);
                lines.Add(new Line(number, new TextSpan(start, start + trimmedStart.TrimEnd().Length), start - span.Start));
            }
        }

        return lines;
    }

    /// <summary>The width at which the text was wrapped, or <see cref="int.MaxValue"/> where nothing shows that it was.</summary>
    private static int FindWrapWidth(RawText raw, List<Line> lines)
    {
        var width = 0;
        foreach (var line in lines)
        {
            width = Math.Max(width, line.Width);
            if (width > WidestWrap)
            {
                return int.MaxValue;
            }
        }

        var neighbours = 0;
        var wrapped = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            neighbours += lines[i].Number == lines[i - 1].Number + 1 ? 1 : 0;
            wrapped += IsWrapped(raw, lines[i - 1], lines[i], width) ? 1 : 0;
        }

        return width >= NarrowestWrap && wrapped >= 3 && wrapped * 5 >= neighbours * 3 ? width : int.MaxValue;
    }

    /// <summary>A line was wrapped where the first word of the next would not have fitted behind it.</summary>
    private static bool IsWrapped(RawText raw, Line line, Line next, int width)
    {
        if (width == int.MaxValue || next.Number != line.Number + 1)
        {
            return false;
        }

        var word = raw.Slice(next.Span);
        var end = word.IndexOfAny(' ', '\t');
        return line.Width + 1 + (end < 0 ? word.Length : end) > width;
    }

    private sealed record Line(int Number, TextSpan Span, int Indent)
    {
        public int Width => Indent + Span.Length;
    }
}
