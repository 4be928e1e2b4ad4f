using System.Globalization;
using MediaCourse.Quotes;

namespace MediaCourse.Display;

/// <summary>Shows which side gets to speak: the country that the text itself gives a speaker.</summary>
public static class SpeakingSideDisplay
{
    private const double CloseEnough = 5;
    private const string NotShown = "not shown";

    /// <summary>A row for each side of each source.</summary>
    public static Table<SpeakingShare> BySide(this SpeakingShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Table.Of(shares.Sides, "Words between quotation marks, by the side of the speaker")
            .All()
            .Column("source", share => share.Source)
            .Column("side", share => share.Side, unknown: NotShown)
            .Column("words", share => share.Words)
            .Column("words %", share => 100 * share.Share, "0")
            .Column("quotations", share => share.Quotations)
            .Note("The side is the country that the text itself gives the speaker. Headings, comments and speech without marks are left out.");
    }

    /// <summary>A row for each speaker of one source with the side that the text gives. A name that is no source is answered in a sentence.</summary>
    /// <param name="shares">The counted words.</param>
    /// <param name="source">The id of the source.</param>
    public static Table<SpeakingShare> SidesIn(this SpeakingShares shares, string source)
    {
        ArgumentNullException.ThrowIfNull(shares);
        var table = shares.In(source);
        return Table.Of(table.Items, table.Caption)
            .All()
            .Column("speaker", row => row.Speaker, unknown: SpeakingShares.Nobody)
            .Column("side", row => row.Side, unknown: NotShown)
            .Column("words", row => row.Words)
            .Column("words %", row => 100 * row.Share, "0")
            .Column("quotations", row => row.Quotations);
    }

    /// <summary>Sets a guess beside the count: how many in a hundred quoted words of a source a side has. An unknown source or side is answered in a sentence.</summary>
    /// <param name="shares">The counted words.</param>
    /// <param name="source">The id of the source.</param>
    /// <param name="side">The side, such as "China".</param>
    /// <param name="guess">The guess, from 0 to 100.</param>
    public static string ShareOfSide(this SpeakingShares shares, string source, string side, double? guess)
    {
        ArgumentNullException.ThrowIfNull(shares);
        if (guess is not { } predicted || !(predicted >= 0 && predicted <= 100))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(guess is null ? "No prediction yet." : $"{guess} is no share in a hundred.")} Write a number from 0 to 100 and run both cells again.");
        }

        if (shares.Sources.FirstOrDefault(known => string.Equals(known, source?.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } id)
        {
            return $"\"{source}\" is none of the sources counted here: {string.Join(", ", shares.Sources)}";
        }

        var sides = shares.Sides.Select(share => share.Side).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (!sides.Contains(side?.Trim() ?? "", StringComparer.OrdinalIgnoreCase))
        {
            return $"\"{side}\" is none of the sides that the texts show: {string.Join(", ", sides)}";
        }

        var rows = shares.Sides.Where(share => share.Source == id).ToList();
        var all = rows.Sum(share => share.Words);
        var words = rows.Where(share => string.Equals(share.Side, side!.Trim(), StringComparison.OrdinalIgnoreCase)).Sum(share => share.Words);
        var percent = 100.0 * words / Math.Max(1, all);
        var count = string.Create(CultureInfo.InvariantCulture, $"{words} of the {all} words that {id} sets between marks have the side \u201C{side!.Trim()}\u201D: {percent:0} in a hundred.");
        return Math.Abs(predicted - percent) <= CloseEnough
            ? $"Your prediction was close. {count}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {guess:0.#}. {count}");
    }
}
