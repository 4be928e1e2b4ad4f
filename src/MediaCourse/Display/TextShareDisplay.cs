using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows how much of each file is the article.</summary>
public static class TextShareDisplay
{
    /// <summary>A row for each source: which part of its characters is the article, its headings, readers' comments, or was removed.</summary>
    public static Table<TextShare> Shares(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return Table.Of(corpus.Articles.Select(TextShare.Of), "What the characters of each file belong to, blanks not counted")
            .Column("source", share => share.Source)
            .Column("characters", share => share.Characters, "N0")
            .Column("article %", share => Percent(share.Article, share), "0.0")
            .Column("headings %", share => Percent(share.Headings, share), "0.0")
            .Column("comments %", share => Percent(share.Comments, share), "0.0")
            .Column("removed %", share => Percent(share.Removed, share), "0.0");
    }

    /// <summary>
    /// Sets a guess beside the count: which source has the largest share of characters outside the article. A guess that
    /// names no source is answered by the names there are.
    /// </summary>
    public static string LargestShareOutsideTheArticle(this Corpus corpus, string? guess)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        if (string.IsNullOrWhiteSpace(guess))
        {
            return $"No prediction yet. Write one of these between the quotation marks and run both cells again: {string.Join(", ", corpus.Ids)}.";
        }

        var shares = corpus.Articles.Select(TextShare.Of).ToList();
        var largest = shares.MaxBy(share => share.OutsideTheArticle)!;
        var guessed = shares.Find(share => string.Equals(share.Source, guess?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (guessed is null)
        {
            return $"\"{guess}\" is none of the sources. Write one of these between the quotation marks and run both cells again: {string.Join(", ", corpus.Ids)}.";
        }

        var count = $"{Words(largest)} of the characters in {largest.Source} are not the article, the largest share of the {shares.Count}.";
        return guessed == largest
            ? $"As you predicted: {count}"
            : $"You predicted {guessed.Source}, with {Words(guessed)}. {count}";
    }

    private static double Percent(int part, TextShare share) => 100.0 * part / share.Characters;

    private static string Words(TextShare share) =>
        (100 * share.OutsideTheArticle).ToString("0.0", CultureInfo.InvariantCulture) + " per cent";
}
