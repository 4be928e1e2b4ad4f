using System.Collections.Frozen;
using System.Runtime.InteropServices;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>Counts the terms of two sets of texts.</summary>
public static class TermCounter
{
    /// <summary>Counts the words, or runs of words within a sentence, of two sets of articles.</summary>
    /// <param name="setA">The articles of set A.</param>
    /// <param name="setB">The articles of set B.</param>
    /// <param name="quotations">Whether words between quotation marks count. No term reaches over a mark where one side of it is left out.</param>
    /// <param name="options">What counts as a term.</param>
    /// <exception cref="KeynessException">A set holds no term.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="TermOptions.Length"/> is not from 1 to 10.</exception>
    public static TermCountTable Count(IEnumerable<Article> setA, IEnumerable<Article> setB, QuotationChoice quotations = QuotationChoice.In, TermOptions? options = null) =>
        Count(setA.SelectMany(article => article.Words(quotations)), setB.SelectMany(article => article.Words(quotations)), options);

    /// <summary>Counts the words, or runs of words, of two sets of texts.</summary>
    /// <param name="setA">The stretches of text of set A. No term reaches over the end of a stretch: give sentences, or whole texts.</param>
    /// <param name="setB">The stretches of text of set B.</param>
    /// <param name="options">What counts as a term.</param>
    /// <exception cref="KeynessException">A set holds no term.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="TermOptions.Length"/> is not from 1 to 10.</exception>
    public static TermCountTable Count(IEnumerable<TextStretch> setA, IEnumerable<TextStretch> setB, TermOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(setA);
        ArgumentNullException.ThrowIfNull(setB);
        options ??= new TermOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Length, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Length, 10, nameof(options));
        var stopWords = options.StopWords.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var counts = new OrderedDictionary<string, (long A, long B)>(StringComparer.Ordinal);
        foreach (var term in setA.SelectMany(stretch => TermsOf(stretch, options, stopWords)))
        {
            var (a, b) = counts.GetValueOrDefault(term);
            counts[term] = (a + 1, b);
        }

        foreach (var term in setB.SelectMany(stretch => TermsOf(stretch, options, stopWords)))
        {
            var (a, b) = counts.GetValueOrDefault(term);
            counts[term] = (a, b + 1);
        }

        return TermCountTable.From(counts
            .Where(row => row.Value.A + row.Value.B >= options.AtLeast)
            .Select(row => new TermCount(row.Key, row.Value.A, row.Value.B)));
    }

    private static IEnumerable<string> TermsOf(TextStretch stretch, TermOptions options, FrozenSet<string> stopWords)
    {
        var words = Tokenizer.Split(stretch.Raw, stretch.Span).Select(span => Word(span.In(stretch.Raw), options)).ToList();
        for (var first = 0; first + options.Length <= words.Count; first++)
        {
            if (!stopWords.Contains(words[first]) && !stopWords.Contains(words[first + options.Length - 1]))
            {
                yield return options.Length == 1 ? words[first] : string.Join(' ', words.GetRange(first, options.Length));
            }
        }
    }

    // One apostrophe for all, or an outlet's typography would pass for its vocabulary.
    private static string Word(string token, TermOptions options)
    {
        var word = token.Replace('\u2019', '\'');
        return options.KeepCase ? word : word.ToLowerInvariant();
    }
}

/// <summary>A stretch of a raw text.</summary>
/// <param name="Raw">The raw text.</param>
/// <param name="Span">The part of it that is meant.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextStretch(string Raw, TextSpan Span);
