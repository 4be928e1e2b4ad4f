using MediaCourse.Text;

namespace MediaCourse.Quotes;

/// <summary>How much one speaker is quoted in a text.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Speaker">Who speaks; null for words that the text gives to nobody.</param>
/// <param name="Quotations">Number of quotations.</param>
/// <param name="Words">Words and numbers between the marks, as <see cref="Tokenizer"/> counts them.</param>
/// <param name="Share">Those words as a share, 0 to 1, of all words quoted in the article, of those that nobody is named for too.</param>
/// <param name="FirstLine">The line of the first quotation, counted from 1.</param>
/// <param name="LongestWords">The words of the longest quotation.</param>
public sealed record SpeakingShare(string Source, string? Speaker, int Quotations, int Words, double Share, int FirstLine, int LongestWords)
{
    /// <summary>The country that the text gives the speaker; null where it shows none.</summary>
    public string? Side { get; init; }

    /// <summary>How far through the article the first quotation begins, from 0 to 1.</summary>
    public double FirstPosition { get; init; }

    /// <summary>How far through the article the quotations begin, from 0 to 1: their mean.</summary>
    public double MeanPosition { get; init; }

    /// <summary>
    /// Who gets to speak: the speakers of an article's quotations, most words first. Comments and headings are left out, and
    /// so are quotations within quotations, whose words are counted already.
    /// </summary>
    /// <remarks>Words in marks only; what a text reports without marks is in <see cref="IndirectReports"/>.</remarks>
    public static IReadOnlyList<SpeakingShare> Of(IEnumerable<Quotation> quotations) =>
        Count(quotations, quotation => (quotation.Speaker, quotation.Side));

    /// <summary>Which side gets to speak: the countries of the speakers, most words first; <see cref="Speaker"/> is null throughout.</summary>
    /// <remarks>A quotation whose speaker has no country in the text, or that nobody is named for, counts for the side null.</remarks>
    public static IReadOnlyList<SpeakingShare> OfSides(IEnumerable<Quotation> quotations) =>
        Count(quotations, quotation => (null, quotation.Side));

    private static List<SpeakingShare> Count(IEnumerable<Quotation> quotations, Func<Quotation, (string? Speaker, string? Side)> groupOf)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var counted = quotations
            .Where(quotation => quotation is { Depth: 0, Section: QuotationSection.Article })
            .Select(quotation => (Quotation: quotation, Words: Tokenizer.Split(quotation.Raw.Text, quotation.Span).Count))
            .ToList();
        var totals = counted.GroupBy(item => item.Quotation.Source, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(item => item.Words), StringComparer.Ordinal);
        return
        [
            .. counted
                .GroupBy(item => (item.Quotation.Source, Group: groupOf(item.Quotation)))
                .Select(group => new SpeakingShare(
                    group.Key.Source,
                    group.Key.Group.Speaker,
                    group.Count(),
                    group.Sum(item => item.Words),
                    (double)group.Sum(item => item.Words) / Math.Max(1, totals[group.Key.Source]),
                    group.Min(item => item.Quotation.Line),
                    group.Max(item => item.Words))
                {
                    Side = group.Key.Group.Side,
                    FirstPosition = group.Min(item => item.Quotation.Position ?? 0),
                    MeanPosition = group.Average(item => item.Quotation.Position ?? 0),
                })
                .OrderBy(share => share.Source, StringComparer.Ordinal)
                .ThenByDescending(share => share.Words)
                .ThenBy(share => share.Speaker, StringComparer.Ordinal)
                .ThenBy(share => share.Side, StringComparer.Ordinal),
        ];
    }
}
