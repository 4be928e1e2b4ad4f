using System.Collections.Immutable;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Segmentation;

/// <summary>Cuts the lines of a comment region into comments, from the first to the last, each line looked at once.</summary>
internal static class Segmenter
{
    /// <summary>The lines of an article's comments: those that are not blank and that cleaning calls comments.</summary>
    public static IReadOnlyList<ThreadLine> LinesOf(Article article, CancellationToken cancellationToken)
    {
        var raw = article.Raw;
        var lines = new List<ThreadLine>();
        var lastLine = 0;
        foreach (var span in article.Spans.Where(span => span.Role == SpanRole.Comment))
        {
            for (var number = Math.Max(span.Line, lastLine + 1); number <= span.EndLine; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var line = Trimmed(raw, raw.LineSpan(number), span.Span);
                if (!line.IsEmpty)
                {
                    lines.Add(new ThreadLine(raw.Text, number, line, lines.Count == 0 ? 0 : number - lastLine - 1));
                    lastLine = number;
                }
            }
        }

        return lines;
    }

    /// <summary>For each line, whether a comment begins there.</summary>
    public static ImmutableArray<Boundary> Cut(RawText raw, IReadOnlyList<ThreadLine> lines, CancellationToken cancellationToken)
    {
        var boundaries = ImmutableArray.CreateBuilder<Boundary>(lines.Count);
        var copies = new CopiedLines(raw.Text, lines);
        var gaps = new LineGaps(lines);
        var opening = 0;
        var unfinished = 0;
        var lastItem = 0;
        var letters = new LetterLines(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var boundary = i == 0
                ? new Boundary(lines[0].Number, lines[0].Span.In(raw.Text), double.PositiveInfinity, [])
                : Judge(raw, new LinePair(lines[i - 1], lines[i], lines[opening], unfinished, copies.At(i), gaps.Before(i), lastItem, letters.IsInside(i)));
            boundaries.Add(boundary);
            if (boundary.Begins)
            {
                copies.Begin(i);
                opening = i;
                unfinished = 0;
                lastItem = 0;
            }
            else if (lines[i - 1].LeavesOpen)
            {
                unfinished++;
            }

            lastItem = lines[i].ItemNumber ?? lastItem;
        }

        return boundaries.MoveToImmutable();
    }

    private static Boundary Judge(RawText raw, LinePair pair)
    {
        var signs = BoundarySigns.All.Where(sign => sign.Holds(pair)).OrderByDescending(sign => Math.Abs(sign.Weight)).ToImmutableArray();
        return new Boundary(pair.After.Number, pair.After.Span.In(raw.Text), BoundarySigns.Start + signs.Sum(sign => sign.Weight), signs);
    }

    private static TextSpan Trimmed(RawText raw, TextSpan line, TextSpan within)
    {
        var start = Math.Max(line.Start, within.Start);
        var end = Math.Max(start, Math.Min(line.End, within.End));
        while (start < end && Marks.IsBlank(raw.Text[start]))
        {
            start++;
        }

        while (end > start && Marks.IsBlank(raw.Text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
