using System.Globalization;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows by which rule each quotation got its speaker, and how sure that is.</summary>
public static class AttributionDisplay
{
    private const int LongestWords = 60;

    /// <summary>A row for each quotation, by its first words: who speaks, how the text names the speaker there, by which verb, and by which rule.</summary>
    public static Table<Quotation> Attributions(this IEnumerable<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(quotations);
        var rows = quotations.ToList();
        return Rows(rows, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} {(rows.Count == 1 ? "quotation" : "quotations")}, and who speaks by rule"));
    }

    /// <summary>The attributions of which the rules are least sure, in the articles of a corpus.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="below">Show those whose confidence is below this, 0 to 1.</param>
    public static Table<Quotation> LeastSureSpeakers(this Corpus corpus, double below)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var attributed = corpus.Articles.SelectMany(article => Quotations.Find(article))
            .Where(quotation => quotation is { Section: QuotationSection.Article, Speaker: not null }).ToList();
        var rows = attributed.Where(quotation => quotation.Confidence < below).OrderBy(quotation => quotation.Confidence).ToList();
        return Rows(rows, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} of {attributed.Count} attributions with a confidence below {below:0.0#}, the least sure first"))
            .Note("Confidence runs from 0 to 1. It ranks; it is no probability.");
    }

    /// <summary>The first words of a text, with three dots where it goes on.</summary>
    internal static string Beginning(string text)
    {
        if (text.Length <= LongestWords)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', LongestWords);
        var end = blank > 0 ? blank : LongestWords;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "\u2026");
    }

    private static Table<Quotation> Rows(List<Quotation> rows, string caption) => Table.Of(rows, caption)
        .Column("place", quotation => string.Create(CultureInfo.InvariantCulture, $"{quotation.Source} {quotation.Line}"))
        .Column("words", quotation => Beginning(quotation.Text))
        .Column("kind", quotation => quotation.Kind.ToString().ToLowerInvariant())
        .Column("speaker", quotation => quotation.Speaker, unknown: SpeakingShares.Nobody)
        .Column("named there", quotation => quotation.SpeakerMention, unknown: "\u2013")
        .Column("verb", quotation => quotation.Cue, unknown: "\u2013")
        .Column("sure", quotation => quotation.Speaker is null ? null : quotation.Confidence, "0.00", unknown: "\u2013")
        .Column("rule", quotation => quotation.Reason, unknown: "\u2013");
}
