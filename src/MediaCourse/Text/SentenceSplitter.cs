using MediaCourse.Text.Sentences;

namespace MediaCourse.Text;

/// <summary>Splits running English text into sentences by rules, without changing a character of it.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of the whole of <paramref name="text"/>.</summary>
    /// <inheritdoc cref="Split(string, TextSpan)"/>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, new TextSpan(0, text.Length));
    }

    /// <summary>
    /// The sentences of <paramref name="text"/> that lie in <paramref name="within"/>: in order, without overlap,
    /// without blanks at either end, and together covering every character that is not blank.
    /// </summary>
    /// <param name="text">The raw text.</param>
    /// <param name="within">The part to split; offsets of the result are offsets into <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches outside the text.</exception>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan within)
    {
        TextSpan.ThrowIfOutside(text, within);
        return new SentenceScanner(text, within).Run();
    }
}
