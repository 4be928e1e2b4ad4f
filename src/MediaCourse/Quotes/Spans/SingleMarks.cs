using System.Buffers;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Spans;

/// <summary>
/// Quotations in single marks, told from apostrophes: one opens in front of a word behind a blank, and closes behind a
/// word. Behind an s and before a blank it may as well be an apostrophe; then a later mark that can only close wins.
/// </summary>
internal static class SingleMarks
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create("'\u2018\u2019\u201A\u201B`\u2039\u203A");

    // Words that begin with an apostrophe.
    private static readonly WordSet Clipped = new("em tis twas til till cause bout round n nuff cos coz kay sup twere tween mid neath gainst");

    public static void Find(string text, TextSpan within, List<QuotedSpan> spans)
    {
        var opening = -1;
        var doubtful = -1;
        for (var at = Next(text, within.Start, within.End); at >= 0; at = Next(text, at + 1, within.End))
        {
            if (IsDoubled(text, at, within))
            {
                continue;
            }

            if (CanOpen(text, at, within))
            {
                Take(opening, doubtful, text, spans);
                (opening, doubtful) = (at, -1);
            }
            else if (opening >= 0 && CanClose(text, at, within))
            {
                if (IsDoubtful(text, at, within))
                {
                    doubtful = doubtful < 0 ? at : doubtful;
                }
                else
                {
                    Take(opening, at, text, spans);
                    (opening, doubtful) = (-1, -1);
                }
            }
        }

        Take(opening, doubtful, text, spans);
    }

    private static void Take(int opening, int closing, string text, List<QuotedSpan> spans)
    {
        if (opening >= 0 && closing > opening + 1)
        {
            var isMixed = text[opening] == '\'' != (text[closing] == '\'');
            spans.Add(new QuotedSpan(
                new TextSpan(opening + 1, closing), new TextSpan(opening, closing + 1), isMixed ? MarkRepair.MixedMarks : MarkRepair.None, 0));
        }
    }

    private static int Next(string text, int at, int end)
    {
        var found = at < end ? text.AsSpan(at, end - at).IndexOfAny(Candidates) : -1;
        return found < 0 ? -1 : at + found;
    }

    private static bool IsDoubled(string text, int at, TextSpan within) =>
        (at > within.Start && text[at - 1] == text[at]) || (at + 1 < within.End && text[at + 1] == text[at]);

    private static bool CanOpen(string text, int at, TextSpan within)
    {
        if (text[at] is '\u2019' or '\u203A' || at + 1 >= within.End || Text.Marks.IsBlank(text[at + 1]))
        {
            return false;
        }

        var isFree = at == within.Start || Text.Marks.IsBlank(text[at - 1]) || Text.Marks.IsOpeningBracket(text[at - 1]) || Text.Marks.IsDoubleQuote(text[at - 1])
            || text[at - 1] is '\u2013' or '\u2014' or '>' or '/' or ':';
        return isFree && (text[at] is '\u2018' or '\u201A' or '\u2039' || !BeginsClippedWord(text, at + 1, within.End));
    }

    private static bool BeginsClippedWord(string text, int at, int end)
    {
        var from = at;
        while (at < end && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var word = text.AsSpan(from, at - from);
        var isDecade = word is [var tens, var ones, ..] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) && word.Length <= 3;
        var isClosed = at < end && Text.Marks.IsApostrophe(text[at]);
        return !isClosed && (isDecade || Clipped.Contains(word));
    }

    private static bool CanClose(string text, int at, TextSpan within) =>
        text[at] is not ('\u2018' or '\u201A' or '`') && !Text.Marks.IsBlank(text[at - 1])
        && (at + 1 >= within.End || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsDoubtful(string text, int at, TextSpan within) =>
        text[at - 1] is 's' or 'S' or 'n' && at + 2 < within.End && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);
}
