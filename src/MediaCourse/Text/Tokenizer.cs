namespace MediaCourse.Text;

/// <summary>Finds the word tokens of a text, without changing a character of it.</summary>
public static class Tokenizer
{
    /// <summary>
    /// The words and numbers of <paramref name="text"/> that lie in <paramref name="within"/>, in order and without
    /// overlap. Punctuation and symbols are no tokens.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="within">The part to look at; offsets of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches outside the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Start, nameof(within));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        var tokens = new List<TextSpan>();
        var start = -1;
        for (var i = within.Start; i < within.End; i++)
        {
            var inner = start >= 0 && text[i] is '-' or '\'' or '\u2019' or '.' or ','
                && i + 1 < within.End && char.IsLetterOrDigit(text[i + 1]);
            if (char.IsLetterOrDigit(text[i]) || (start >= 0 && inner))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                tokens.Add(new TextSpan(start, i));
                start = -1;
            }
        }

        if (start >= 0)
        {
            tokens.Add(new TextSpan(start, within.End));
        }

        return tokens;
    }
}
