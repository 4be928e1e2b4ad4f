using System.Globalization;
using MediaCourse.Claims;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows a claim with its checklist, and counts to make claims of.</summary>
public static class ClaimDisplay
{
    private const double CloseEnough = 5;

    /// <summary>A row for each point of the checklist.</summary>
    public static Table<ClaimPoint> ToTable(this ClaimReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var there = review.Points.Count(point => point.State == ClaimState.There);
        return Table.Of(review.Points, string.IsNullOrWhiteSpace(review.Claim.Says) ? "A claim that is still to be written" : $"\u201C{review.Claim.Says}\u201D")
            .All()
            .Column("seen", point => point.State switch { ClaimState.There => "\u2714\u00A0there", ClaimState.Ask => "?\u00A0ask", _ => "\u25CB\u00A0missing" })
            .Column("point", point => point.Name)
            .Column("in this claim", point => point.Remark)
            .Note(string.Create(CultureInfo.InvariantCulture, $"{there} of {review.Points.Length} points are there. The program sees that they are there, not that they are good: a reader must judge."));
    }

    /// <summary>Words between marks in each article by the side of the speaker, as the texts show it.</summary>
    public static Table<SpeakingShare> QuotedWordsBySide(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Table.Of(corpus.Articles.SelectMany(article => SpeakingShare.OfSides(Quotations.Find(article))), "Words between quotation marks, by the side of the speaker")
            .All()
            .Column("source", share => share.Source)
            .Column("side", share => share.Side, unknown: "not shown")
            .Column("words", share => share.Words)
            .Column("% of the quoted words", share => 100 * share.Share, "0")
            .Column("quotations", share => share.Quotations)
            .Note("The side is the country that the text itself gives the speaker. Headings, comments and speech without marks are left out.");
    }

    /// <summary>Words between marks in one article by speaker. A name that is no source is answered in a sentence.</summary>
    public static Table<SpeakingShare> QuotedWordsBySpeaker(this Corpus corpus, string source)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var article = corpus.Articles.FirstOrDefault(article => string.Equals(article.Id, source?.Trim(), StringComparison.OrdinalIgnoreCase));
        return Table.Of(
                article is null ? [] : SpeakingShare.Of(Quotations.Find(article)),
                article is null ? $"\"{source}\" is none of the sources: {string.Join(", ", corpus.Ids)}" : $"{article.Id}: words between quotation marks, by speaker")
            .All()
            .Column("speaker", share => share.Speaker, unknown: "nobody named")
            .Column("side", share => share.Side, unknown: "not shown")
            .Column("words", share => share.Words)
            .Column("% of the quoted words", share => 100 * share.Share, "0")
            .Column("quotations", share => share.Quotations);
    }

    /// <summary>Sets a guess beside the count: how many in a hundred quoted words of a source a side has.</summary>
    public static string ShareOfQuotedWords(this Corpus corpus, string source, string side, double guess)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (!(guess >= 0 && guess <= 100))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{guess} is no share in a hundred. Write a number from 0 to 100 and run both cells again.");
        }

        var shares = SpeakingShare.OfSides(Quotations.Find(corpus[source]));
        var all = shares.Sum(share => share.Words);
        var words = shares.Where(share => string.Equals(share.Side, side, StringComparison.OrdinalIgnoreCase)).Sum(share => share.Words);
        var percent = 100.0 * words / Math.Max(1, all);
        var count = string.Create(CultureInfo.InvariantCulture, $"{words} of the {all} words that {corpus[source].Id} sets between marks have the side \u201C{side}\u201D: {percent:0} in a hundred.");
        return Math.Abs(guess - percent) <= CloseEnough
            ? $"Your prediction was close. {count}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {guess:0.#}. {count}");
    }

    /// <summary>The sentences in which an article reports speech without marks.</summary>
    public static Table<IndirectReport> ReportedWithoutMarks(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Table.Of(IndirectReports.Find(article), $"{article.Id}: sentences that report speech without quotation marks")
            .All()
            .Column("line", report => report.Line)
            .Column("speaker", report => report.Speaker, unknown: "nobody named")
            .Column("sentence", report => report.Text);
    }
}

/// <summary>The formatters of a reviewed claim.</summary>
internal sealed class ClaimReviewFormatters : FormatterSource<ClaimReview>
{
    /// <inheritdoc/>
    protected override IRendering Show(ClaimReview value) => value.ToTable();
}
