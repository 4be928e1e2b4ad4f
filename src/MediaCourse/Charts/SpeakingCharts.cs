using System.Globalization;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Charts;

/// <summary>Charts of who gets to speak.</summary>
public static class SpeakingCharts
{
    private const string OfWords = "% of the words between marks";

    /// <summary>A square for each speaker and source: the speaker's part of all words quoted there.</summary>
    public static Figure Chart(this SpeakingShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var order = shares.Totals.Select(total => total.Speaker).ToList();
        return Charts.Heatmap(
            shares.Rows.OrderBy(row => order.IndexOf(row.Speaker ?? SpeakingShares.Nobody)).ThenBy(row => shares.Sources.IndexOf(row.Source)),
            row => row.Speaker ?? SpeakingShares.Nobody,
            row => row.Source,
            row => 100 * row.Share,
            "Who gets to speak",
            OfWords,
            new ChartOptions { Digits = 0, Source = Said("An empty square means: not quoted there. Each column adds up to 100, whatever the length of the article.", shares.Remark) });
    }

    /// <summary>For each source the words of each side, as a reader puts the sides together.</summary>
    /// <param name="shares">The counts.</param>
    /// <param name="sides">Each side as "name: speaker, speaker"; whoever is in none is shown apart.</param>
    public static Figure ChartBySide(this SpeakingShares shares, params IReadOnlyList<string> sides)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(sides);
        var read = SpeakingSides.Parse(sides, [.. shares.Totals.Select(total => total.Speaker)]);
        var left = shares.Totals.Select(total => total.Speaker).Where(speaker => read.Of(speaker) == SpeakingSides.None).ToList();
        var rows = shares.Sources.SelectMany(source => read.Sides.Select(side => side.Name).Distinct(StringComparer.Ordinal).Append(SpeakingSides.None)
            .Where(side => side != SpeakingSides.None || left.Count > 0)
            .Select(side => (source, side, share: shares.Rows.Where(row => row.Source == source && read.Of(row.Speaker) == side).Sum(row => row.Share))));
        return Charts.Grouped(
            rows,
            row => row.source,
            row => row.side,
            row => 100 * row.share,
            "Words of each side, as you put the sides together",
            OfWords,
            new ChartOptions { Digits = 0, Source = Said([left.Count > 0 ? $"On no side: {string.Join(", ", left)}." : "Everybody is on a side.", .. read.Remarks, shares.Remark]) });
    }

    /// <summary>Where in the article each speaker is quoted: a mark for the first word of each quotation.</summary>
    public static Figure ChartOfVoices(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Charts.Positions(
            Quotations.Find(article).Where(quotation => quotation is { Section: QuotationSection.Article, Depth: 0 }),
            quotation => quotation.Speaker ?? SpeakingShares.Nobody,
            quotation => quotation.Position,
            quotation => string.Create(CultureInfo.InvariantCulture, $"line {quotation.Line}: {quotation.Text}"),
            $"Who speaks where in {article.Id}",
            "way through the article");
    }

    private static string Said(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));
}
