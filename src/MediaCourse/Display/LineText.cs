using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Words for the places and reasons of spans.</summary>
internal static class LineText
{
    /// <summary>The line or lines of a span.</summary>
    public static string Number(ArticleSpan span) => Range(span.Line, span.EndLine);

    /// <summary>One line or a range of lines.</summary>
    public static string Range(int first, int last) =>
        first == last
            ? first.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    /// <summary>A list of lines, such as <c>3, 5–8, 10</c>.</summary>
    public static string List(IEnumerable<ArticleSpan> spans)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var span in spans)
        {
            if (ranges.Count > 0 && span.Line <= ranges[^1].Last + 1)
            {
                ranges[^1] = (ranges[^1].First, Math.Max(ranges[^1].Last, span.EndLine));
            }
            else
            {
                ranges.Add((span.Line, span.EndLine));
            }
        }

        return string.Join(", ", ranges.Select(range => Range(range.First, range.Last)));
    }

    /// <summary>Why a span has its role, with the line that it repeats; null where there is nothing to say.</summary>
    public static string? Reason(ArticleSpan span) => (span.Reason, span.DuplicateOf) switch
    {
        (null, null) => null,
        ({ } reason, null) => reason,
        (null, { } line) => string.Create(CultureInfo.InvariantCulture, $"Repeats line {line}."),
        ({ } reason, { } line) => string.Create(CultureInfo.InvariantCulture, $"{reason.TrimEnd('.')} (repeats line {line})."),
    };
}
