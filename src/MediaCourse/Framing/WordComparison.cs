using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Framing;

/// <summary>Which words one text uses more than another, by <see cref="Framing.Keyness"/>, with the names of both.</summary>
/// <remarks>It points to words worth reading in their place. No word is a frame, and two short texts prove nothing about who wrote them.</remarks>
/// <param name="First">The id of the first text: z is above 0 for what it uses more.</param>
/// <param name="Second">The id of the second text.</param>
/// <param name="WordsOfFirst">How many words of the first text were counted.</param>
/// <param name="WordsOfSecond">How many words of the second text were counted.</param>
/// <param name="Quotations">Whether words between quotation marks were counted.</param>
/// <param name="Keyness">The comparison.</param>
[TypeFormatterSource(typeof(WordComparisonFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record WordComparison(string First, string Second, int WordsOfFirst, int WordsOfSecond, QuotationChoice Quotations, Keyness Keyness)
{
    /// <summary>Compares the words of two articles; function words (<see cref="StopWords.English"/>) are left out.</summary>
    /// <param name="first">The first text.</param>
    /// <param name="second">The second text.</param>
    /// <param name="quotations">Whether words between quotation marks count.</param>
    /// <param name="prior">What is believed of a word beforehand; <see cref="KeynessPrior.Default"/> if not given.</param>
    /// <exception cref="KeynessException">A text has no word to compare.</exception>
    public static WordComparison Of(Article first, Article second, QuotationChoice quotations = QuotationChoice.In, KeynessPrior? prior = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var counts = TermCounter.Count([first], [second], quotations, new TermOptions { StopWords = StopWords.English });
        return new(first.Id, second.Id, (int)counts.TotalA, (int)counts.TotalB, quotations, Keyness.Compare(counts, prior));
    }

    /// <summary>The words that the first text uses more, the highest z first.</summary>
    public IEnumerable<KeynessTerm> OfFirst => Keyness.Terms.Where(term => term.Z > 0);

    /// <summary>The words that the second text uses more, the lowest z first.</summary>
    public IEnumerable<KeynessTerm> OfSecond => Keyness.Terms.Where(term => term.Z < 0).Reverse();

    /// <summary>A word in the comparison, without regard to case; null where neither text has it.</summary>
    public KeynessTerm? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var normalized = TermPattern.Normalized(word.Trim());
        return Keyness.Terms.FirstOrDefault(term => term.Term.Equals(normalized, StringComparison.Ordinal));
    }
}
