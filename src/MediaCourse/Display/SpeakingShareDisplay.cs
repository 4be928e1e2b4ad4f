using System.Globalization;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Display;

/// <summary>Shows who gets to speak.</summary>
public static class SpeakingShareDisplay
{
    /// <summary>A row for each speaker, a column for each source: words between marks.</summary>
    public static Table<SpeakerTotal> ToTable(this SpeakingShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var words = shares.Rows.GroupBy(row => (row.Source, row.Speaker ?? SpeakingShares.Nobody)).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Words));
        var table = Table.Of(shares.Totals, "Words between quotation marks in the articles, by speaker and source").All().Column("speaker", total => total.Speaker);
        foreach (var source in shares.Sources)
        {
            table = table.Column(source, total => words.GetValueOrDefault((source, total.Speaker)));
        }

        table = table.Column("in all", total => total.Words)
            .Note("Headings and comments are left out, and so are quotations within quotations, whose words are counted already. Words without marks are not counted.");
        return shares.Remark is null ? table : table.Note(shares.Remark);
    }

    /// <summary>A row for each speaker of one source: quotations, words, and their share. A name that is no source is answered in a sentence.</summary>
    public static Table<SpeakingShare> In(this SpeakingShares shares, string source)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var rows = shares.Rows.Where(row => string.Equals(row.Source, source?.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        var isKnown = shares.Sources.Contains(source?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);
        var caption = isKnown
            ? string.Create(CultureInfo.InvariantCulture, $"{source!.Trim()}: {rows.Sum(row => row.Words):N0} words between marks, in {rows.Sum(row => row.Quotations)} quotations")
            : $"\"{source}\" is none of the sources counted here: {string.Join(", ", shares.Sources)}";
        return Table.Of(rows, caption).All()
            .Column("speaker", row => row.Speaker, unknown: SpeakingShares.Nobody)
            .Column("quotations", row => row.Quotations)
            .Column("words", row => row.Words)
            .Column("words %", row => 100 * row.Share, "0.0")
            .Column("words of the longest", row => row.LongestWords)
            .Column("first in line", row => row.FirstLine);
    }

    /// <summary>A row for each source: how much of the article stands between marks, and how many sentences report speech without them.</summary>
    public static Table<QuotedPart> QuotedParts(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Table.Of(corpus.Articles.Select(QuotedPart.Of), "How much of each article is somebody\u2019s words")
            .All()
            .Column("source", part => part.Source)
            .Column("words of the article", part => part.ArticleWords)
            .Column("between marks", part => part.QuotedWords)
            .Column("% between marks", part => 100 * part.QuotedShare, "0.0")
            .Column("quotations", part => part.Quotations)
            .Column("indirect sentences", part => part.IndirectSentences)
            .Column("% in indirect sentences", part => 100 * part.IndirectShare, "0.0")
            .Note("An indirect sentence reports speech without any mark; all its words are counted, those of the reporter\u2019s lead-in too. Headings and comments are left out.");
    }
}

/// <summary>How much of an article is somebody's words.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="ArticleWords">Words of the article.</param>
/// <param name="QuotedWords">Words between marks.</param>
/// <param name="Quotations">Number of quotations; those within others are not counted.</param>
/// <param name="IndirectSentences">Sentences that report speech without marks.</param>
/// <param name="IndirectWords">All words of these sentences.</param>
public sealed record QuotedPart(string Source, int ArticleWords, int QuotedWords, int Quotations, int IndirectSentences, int IndirectWords)
{
    /// <summary>The words between marks as a share of the article's, 0 to 1.</summary>
    public double QuotedShare => (double)QuotedWords / Math.Max(1, ArticleWords);

    /// <summary>The words of indirect sentences as a share of the article's, 0 to 1.</summary>
    public double IndirectShare => (double)IndirectWords / Math.Max(1, ArticleWords);

    /// <summary>Counts one article.</summary>
    public static QuotedPart Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var shares = SpeakingShare.Of(Quotes.Quotations.Find(article));
        var indirect = IndirectReports.Find(article);
        return new QuotedPart(
            article.Id,
            article.WordCount,
            shares.Sum(share => share.Words),
            shares.Sum(share => share.Quotations),
            indirect.Length,
            indirect.Sum(report => Tokenizer.Split(article.Raw.Text, report.Span).Count));
    }
}

/// <summary>The formatters of speaking shares.</summary>
internal sealed class SpeakingSharesFormatters : FormatterSource<SpeakingShares>
{
    /// <inheritdoc/>
    protected override IRendering Show(SpeakingShares value) => value.ToTable();
}
