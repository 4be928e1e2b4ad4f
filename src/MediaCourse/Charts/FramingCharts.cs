using MediaCourse.Framing;

namespace MediaCourse.Charts;

/// <summary>Charts of words and of whose they are.</summary>
public static class FramingCharts
{
    private const int UsualTop = 8;

    /// <summary>The words at both ends of a comparison as dots, each with the interval that says how unsure it is.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="top">How many words of either end.</param>
    public static Figure Chart(this WordComparison comparison, int top = UsualTop)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Charts.Dots(
            comparison.OfFirst.Take(top).Concat(comparison.OfSecond.Take(top).Reverse()),
            term => term.Term, term => term.LogRatio, term => term.LogRatioLow, term => term.LogRatioHigh,
            $"More in {comparison.Second} (left of 0) or in {comparison.First} (right of 0)?",
            "log ratio with its 95% interval (1: twice as often)",
            new ChartOptions { Digits = 2, Source = $"Words in the order of z, prior {comparison.Keyness.Prior}; one text against one text. An interval that holds 0 fits with no difference." });
    }

    /// <summary>How often each source has the word among its own words and among those it quotes.</summary>
    public static Figure Chart(this WordVoices voices)
    {
        ArgumentNullException.ThrowIfNull(voices);
        return Charts.Grouped(
            voices.Sources.SelectMany(row => new[] { (row.Source, Voice: "outside marks", Rate: row.OutsidePerThousand), (row.Source, Voice: "between marks", Rate: row.QuotedPerThousand) }),
            row => row.Source, row => row.Voice, row => row.Rate,
            $"\u201C{voices.Term}\u201D outside and between quotation marks",
            "times in 1,000 words",
            new ChartOptions { Digits = 1, Source = $"{voices.Places.Length} places in {voices.Sources.Length} texts; a text with few quoted words reaches a high rate by one place." });
    }
}
