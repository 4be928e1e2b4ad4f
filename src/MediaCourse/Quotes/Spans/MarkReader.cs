using System.Buffers;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>Finds the double quotation marks of a stretch of text; a doubled single mark ('' or ``) is one, too.</summary>
internal static class MarkReader
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create(Text.Marks.DoubleQuoteCharacters + "'`\u2018\u2019");

    public static List<Mark> Read(string text, TextSpan within)
    {
        var marks = new List<Mark>();
        var at = within.Start;
        while (at < within.End)
        {
            var found = text.AsSpan(at, within.End - at).IndexOfAny(Candidates);
            if (found < 0)
            {
                break;
            }

            at += found;
            var length = Text.Marks.IsDoubleQuote(text[at]) ? 1 : DoubledLength(text, at, within.End);
            if (length > 0)
            {
                var span = new TextSpan(at, at + length);
                marks.Add(new Mark(span, ShapeOf(text[at]), LeaningOf(text, span, within)));
            }

            at += Math.Max(1, length);
        }

        return marks;
    }

    /// <summary>Whether a mark leans on the word before or behind it, as its neighbours within <paramref name="within"/> show.</summary>
    public static MarkLeaning LeaningOf(string text, TextSpan mark, TextSpan within)
    {
        var free = IsFreeBefore(text, mark.Start, within.Start);
        return free == IsFreeBehind(text, mark.End, within.End) ? MarkLeaning.Neither : free ? MarkLeaning.Forward : MarkLeaning.Back;
    }

    private static bool IsFreeBefore(string text, int at, int start)
    {
        if (at <= start)
        {
            return true;
        }

        var before = text[at - 1];
        return Text.Marks.IsBlank(before) || Text.Marks.IsOpeningBracket(before) || Text.Marks.IsDash(before) || before is '>' or '/' or ':' or '=' or '*'
            || (Text.Marks.IsQuote(before) && !Text.Marks.IsApostrophe(before) && IsFreeBefore(text, at - 1, Math.Max(start, at - 2)))
            || (before is '\'' && (at - 1 == start || Text.Marks.IsBlank(text[at - 2])));
    }

    private static bool IsFreeBehind(string text, int at, int end) =>
        at >= end || Text.Marks.IsBlank(text[at]) || Text.Marks.IsClosingBracket(text[at]) || Text.Marks.IsDash(text[at])
        || text[at] is '.' or ',' or ';' or ':' or '!' or '?' or '/' or '*' || Text.Marks.IsQuote(text[at]);

    // Three in a row are no doubled mark.
    private static int DoubledLength(string text, int at, int end) =>
        at + 1 < end && text[at + 1] == text[at] && (at + 2 >= end || text[at + 2] != text[at]) && (at == 0 || text[at - 1] != text[at]) ? 2 : 0;

    private static MarkShape ShapeOf(char mark) => mark switch
    {
        '\u201C' or '\u00AB' or '`' or '\u2018' or '\u201F' => MarkShape.Opening,
        '\u201D' or '\u00BB' or '\u2019' => MarkShape.Closing,
        '\u201E' => MarkShape.Low,
        _ => MarkShape.Straight,
    };
}
