using MediaCourse.Quotes;

namespace MediaCourse.Charts;

/// <summary>A chart of the sides that are quoted.</summary>
public static class SideChart
{
    /// <summary>For each source the share of each side in its quoted words.</summary>
    public static Figure ChartOfSides(this SpeakingShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Charts.Grouped(
            shares.Sides.GroupBy(share => share.Source, StringComparer.Ordinal).SelectMany(source => source.OrderBy(share => share.Side is null).ThenByDescending(share => share.Side, StringComparer.Ordinal)),
            share => share.Source,
            share => share.Side ?? "side not shown",
            share => 100 * share.Share,
            "Whose words stand between quotation marks",
            "% of the words between marks",
            new ChartOptions { Digits = 0, Source = "The side is the country that the text itself gives the speaker. Headings, comments and speech without marks are left out." });
    }
}
