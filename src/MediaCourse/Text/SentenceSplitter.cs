namespace MediaCourse.Text;

/// <summary>Splits running English text into sentences by rules, without changing a character of it.</summary>
public static class SentenceSplitter
{
    private const string Terminators = ".!?\u2026";
    private const string Closers = "\"'\u2019\u201D)]";

    /// <summary>
    /// The sentences of <paramref name="text"/> that lie in <paramref name="within"/>: in order, without overlap,
    /// without blanks at either end, and together covering every character that is not blank.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="within">The part to split; offsets of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches outside the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Start, nameof(within));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        var sentences = new List<TextSpan>();
        var start = within.Start;
        for (var i = within.Start; i < within.End; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                AddTrimmed(sentences, text, start, i);
                start = i;
            }
            else if (Terminators.Contains(text[i]))
            {
                while (i + 1 < within.End && (Terminators.Contains(text[i + 1]) || Closers.Contains(text[i + 1])))
                {
                    i++;
                }

                if (i + 2 < within.End && char.IsWhiteSpace(text[i + 1]) && !char.IsLower(text[i + 2]))
                {
                    AddTrimmed(sentences, text, start, i + 1);
                    start = i + 1;
                }
            }
        }

        AddTrimmed(sentences, text, start, within.End);
        return sentences;
    }

    private static void AddTrimmed(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
