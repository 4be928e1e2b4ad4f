using System.Runtime.InteropServices;

namespace MediaCourse.Text.Sentences;

/// <summary>How the text behind a possible boundary begins.</summary>
internal enum NextKind
{
    /// <summary>Nothing follows.</summary>
    Nothing,

    /// <summary>A capital letter, or a letter of a script without case.</summary>
    Upper,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A mark that continues a sentence: a comma, a colon, a slash.</summary>
    Continuation,

    /// <summary>Any other mark.</summary>
    Symbol,
}

/// <summary>What stands behind a possible boundary: the first word, and the marks before it.</summary>
/// <param name="Kind">How the first word begins.</param>
/// <param name="Word">The first word.</param>
/// <param name="InQuote">Whether a quotation mark stands before the word.</param>
/// <param name="InBracket">Whether a bracket opens before the word.</param>
/// <param name="BehindDash">Whether a dash stands before the word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NextToken(NextKind Kind, TextSpan Word, bool InQuote, bool InBracket, bool BehindDash)
{
    private const int MaxMarks = 8;
    private const int MaxWord = 40;

    /// <summary>Reads from <paramref name="at"/>, a character that is not blank, and never far.</summary>
    public static NextToken Read(string text, int at, int end)
    {
        bool quote = false, bracket = false, dash = false;
        var limit = Math.Min(end, at + MaxMarks);
        var i = at;
        while (i < limit)
        {
            var c = text[i];
            if (Marks.IsQuote(c))
            {
                quote = true;
            }
            else if (Marks.IsOpeningBracket(c))
            {
                bracket = true;
            }
            else if (Marks.IsDash(c))
            {
                dash = true;
            }
            else if (c is not ('\u00BF' or '\u00A1' or '*' or '_') && !(Marks.IsBlank(c) && !Marks.IsLineBreak(c)))
            {
                break;
            }

            i++;
        }

        if (i >= end)
        {
            return new NextToken(NextKind.Nothing, new TextSpan(i, i), quote, bracket, dash);
        }

        var wordEnd = i;
        var wordLimit = Math.Min(end, i + MaxWord);
        while (wordEnd < wordLimit && char.IsLetterOrDigit(text[wordEnd]))
        {
            wordEnd++;
        }

        var kind = KindOf(text, i);
        if (kind == NextKind.Lower && HasInnerCapital(text.AsSpan(i, wordEnd - i)))
        {
            kind = NextKind.Upper;
        }

        return new NextToken(kind, new TextSpan(i, wordEnd), quote, bracket, dash);
    }

    // A name such as "iPhone" or "eBay" begins small everywhere.
    private static bool HasInnerCapital(ReadOnlySpan<char> word) => word[1..].ContainsAnyInRange('A', 'Z');

    private static NextKind KindOf(string text, int at)
    {
        var c = text[at];
        if (char.IsLower(c))
        {
            return NextKind.Lower;
        }

        if (char.IsLetter(text, at))
        {
            return NextKind.Upper;
        }

        if (char.IsDigit(c))
        {
            return NextKind.Digit;
        }

        return c is ',' or ';' or ':' or '/' or '%' or '&' or '+' or '=' or '\u00B7' ? NextKind.Continuation : NextKind.Symbol;
    }
}
