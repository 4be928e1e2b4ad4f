using MediaCourse.Display;
using MediaCourse.Quotes.Alignment;

namespace MediaCourse.Charts;

/// <summary>Charts of utterances that several sources report.</summary>
public static class WordingCharts
{
    /// <summary>A bar for each thing that can become of one utterance in two sources.</summary>
    public static Figure Chart(this QuotedPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Charts.Bar(
            Enum.GetValues<PairOutcome>(),
            outcome => outcome.InWords(),
            outcome => pairs.Count(outcome),
            "What becomes of one utterance in two sources",
            "pairs of passages",
            new ChartOptions { Digits = 0, Source = "Each pair is two passages of one utterance in the articles of two sources. An utterance that many sources report counts in many pairs." });
    }

    /// <summary>A square for each two sources: how many utterances both report.</summary>
    public static Figure ChartOfSharedUtterances(this QuoteAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        var groups = alignment.Utterances.Select(WordingDisplay.SourcesOf).ToList();
        var sources = alignment.Groups.SelectMany(WordingDisplay.SourcesOf).Distinct(StringComparer.Ordinal).ToList();
        var pairs = sources.SelectMany(one => sources
            .Select(other => (one, other, shared: one == other ? (int?)null : groups.Count(group => group.Contains(one, StringComparer.Ordinal) && group.Contains(other, StringComparer.Ordinal)))));
        return Charts.Heatmap(
            pairs,
            pair => pair.one,
            pair => pair.other,
            pair => pair.shared,
            "Utterances that two sources both report",
            "utterances in both articles",
            new ChartOptions { Digits = 0, Source = "Comments are left out. A long article has more to share than a short one; what nobody else reports is in no square. A source is not set against itself." });
    }
}
