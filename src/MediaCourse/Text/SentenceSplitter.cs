using MediaCourse.Text.Sentences;

namespace MediaCourse.Text;

/// <summary>Splits running English text into sentences by rules, without changing a character of it.</summary>
/// <remarks>
/// <para>A full stop, question or exclamation mark or an ellipsis, with the closing marks behind it, ends a sentence
/// unless the word before it or the text behind it speaks against it. Abbreviations are kept in kinds: behind some a
/// sentence always goes on ("Gen.", "e.g."), behind some only if a number follows ("No. 5"), and behind others only if
/// no likely first word follows ("in the U.S. He said"); a small letter speaks against an end, except in comments that
/// begin their sentences so. That the word behind an abbreviation decides is the observation of Grefenstette and
/// Tapanainen (1994) and of Kiss and Strunk (2006); unlike theirs, the lists are fixed, so that a sentence is split
/// alike wherever it stands.</para>
/// <para>As in news corpora, sentences inside quotation marks are sentences: “A. B,” he said is split behind A, but
/// “A?” he asked and “A!” Mr. Lee said are not split. Closing marks go with the sentence before them, also straight ones,
/// marks turned the wrong way, and marks torn off by a blank. Two sentences that touch ("… world.Today …") are split;
/// names and addresses with full stops inside are not. Numbered and bulleted items within a line are sentences.</para>
/// <para>A line break ends a sentence, except in a text that was wrapped to a width, and where a line that begins small
/// finishes the sentence of the line before. A blank line always ends it.</para>
/// </remarks>
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
