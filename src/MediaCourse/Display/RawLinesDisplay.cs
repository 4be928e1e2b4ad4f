using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows a raw text as it was saved.</summary>
public static class RawLinesDisplay
{
    /// <summary>
    /// The lines of the raw file, blank ones too, with their numbers. Lines beyond the end are left out, and the caption says where the end is.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="first">Number of the first line shown, from 1.</param>
    /// <param name="last">Number of the last line shown.</param>
    /// <exception cref="LineRangeException">The first line is below 1, or the last comes before the first.</exception>
    public static Table<RawLine> ShowLines(this Article article, int first = 1, int last = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(article);
        var raw = article.Raw;
        if (first < 1 || last < first)
        {
            throw new LineRangeException(string.Create(CultureInfo.InvariantCulture, $"{article.Id} has lines 1 to {raw.LineCount}; ask for a first line in that range and a last line not before it."));
        }

        var end = Math.Min(last, raw.LineCount);
        var caption = first > end
            ? string.Create(CultureInfo.InvariantCulture, $"{article.Id} ends at line {end}, before line {first}")
            : string.Create(CultureInfo.InvariantCulture, $"{article.Id}, lines {first} to {end} of {raw.LineCount}, as they were saved");
        var lines = Enumerable.Range(first, Math.Max(0, end - first + 1)).Select(line => new RawLine(line, raw.LineSpan(line).In(raw.Text)));
        return Table.Of(lines, caption)
            .All()
            .Column("line", line => line.Number)
            .Column("text", line => line.Text);
    }
}

/// <summary>A line of a raw text.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its characters without the line end.</param>
public sealed record RawLine(int Number, string Text);
