using MediaCourse.Text.Tokens;

namespace MediaCourse.Text;

/// <summary>
/// Cuts a text into tokens, without changing a character of it. The rules are those of Unicode word boundaries
/// (UAX 29), tailored to English news.
/// </summary>
/// <remarks>
/// <para>As in UAX 29: letters, digits and the marks on them stay together, also beyond the basic plane; an apostrophe
/// (' or ’) and a middle dot join what stands directly on both their sides; a full stop and a comma join digits; a
/// quotation mark joins Hebrew letters; each Han character and each Hiragana sign is a word of its own, Katakana and
/// Hangul form runs; an emoji with all its modifiers is one token.</para>
/// <para>Otherwise than UAX 29: a hyphen joins ("rules-based", "24-hour", "re-engaged", "US-China", "5-15"), but a dash
/// or a doubled hyphen does not; an underscore joins, but does not begin or end a word; an apostrophe also joins a
/// letter to a digit ("1990's"); a colon joins digits ("9:30") and never letters; an ampersand joins capitals
/// ("AT&amp;T"); a full stop joins letters only where it does not look like the end of a sentence ("example.com", but
/// "world.Today" is two words); the last full stop belongs to an abbreviation of single letters ("U.S.", "p.m.") or with
/// a capital at its end ("Ph.D."), to no other ("Mr", "Inc"); internet and e-mail addresses stay whole; scripts written
/// without blanks for which a dictionary would be needed (Thai, Lao, Khmer, Burmese) stay in runs.</para>
/// <para>A mark at the edge of a word is never part of it: in 'rules-based' the quotation marks, in Galois' the
/// apostrophe, in *seasoned* and _seasoned_ the emphasis. Case is kept, and nothing is stemmed.</para>
/// </remarks>
public static class Tokenizer
{
    /// <summary>
    /// The words, numbers and addresses of <paramref name="text"/> that lie in <paramref name="within"/>, in order and
    /// without overlap. Punctuation and symbols are left out; <see cref="Tokens"/> has them.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="within">The part to look at; offsets of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches outside the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        var words = new List<TextSpan>();
        foreach (var token in Scan(text, within))
        {
            if (token.IsWord)
            {
                words.Add(token.Span);
            }
        }

        return words;
    }

    /// <summary>
    /// All tokens of <paramref name="text"/> that lie in <paramref name="within"/>: in order, without overlap, none
    /// holding a blank, and together covering every character that is not blank.
    /// </summary>
    /// <inheritdoc cref="Split"/>
    public static IReadOnlyList<TextToken> Tokens(string text, TextSpan within)
    {
        var tokens = new List<TextToken>();
        foreach (var token in Scan(text, within))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private static TokenScanner Scan(string text, TextSpan within)
    {
        TextSpan.ThrowIfOutside(text, within);
        return new TokenScanner(text, within);
    }
}
