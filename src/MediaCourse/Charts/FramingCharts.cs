using MediaCourse.Display;
using MediaCourse.Framing;
using MediaCourse.Framing.Actors;
using MediaCourse.Framing.Indicators;
using MediaCourse.Framing.Verbs;

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
            new ChartOptions { Digits = 2, Source = comparison.Keyness.Terms.All(term => term.Z == 0) ? WordComparisonDisplay.Alike(comparison) : $"Words in the order of z, prior {comparison.Keyness.Prior}; one text against one text. An interval that holds 0 fits with no difference." });
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
            new ChartOptions { Digits = 1, Source = voices.Places.IsEmpty ? ConcordanceDisplay.Nowhere(voices.Term) : $"{voices.Places.Length} places in {voices.Sources.Length} texts; a text with few quoted words reaches a high rate by one place." });
    }

    /// <summary>The company of each actor in each source.</summary>
    public static Figure Chart(this ActorCompanies companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var names = companies.Rows.Select(row => row.Name).Distinct(StringComparer.Ordinal).ToList();
        var unnamed = companies.Unknown.Select(name => $"\u201C{name}\u201D").ToList();
        return Charts.Grouped(
            companies.Rows.SelectMany(row => Enum.GetValues<ActorCompany>().Select(company => (Label: names.Count == 1 ? row.Source : $"{row.Name}, {row.Source}", Company: company.Name(), Count: (double)row.Count(company)))),
            row => row.Label, row => row.Company, row => row.Count,
            $"In which company {string.Join(" and ", names)} {(names.Count == 1 ? "is" : "are")} named",
            "times named",
            new ChartOptions { Digits = 0, Source = (unnamed.Count == 0 ? "" : $"No text names {string.Join(" or ", unnamed)}: look at the spelling, or choose another name. ") + "Read from the words beside the name by rule; pronouns are not counted, and the texts differ in length." });
    }

    /// <summary>Verbs of one grade for each speaker in each source.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="speakers">The speakers, by full or family name.</param>
    public static Figure Chart(this ReportingVerbUses uses, ReportingGrade grade, params IEnumerable<string> speakers)
    {
        ArgumentNullException.ThrowIfNull(uses);
        ArgumentNullException.ThrowIfNull(speakers);
        var names = speakers.ToList();
        return Charts.Grouped(
            names.SelectMany(speaker => uses.By(speaker).BySource.Select(row => (row.Source, Speaker: speaker, Count: (double)row.Of(grade)))),
            row => row.Source, row => row.Speaker, row => row.Count,
            $"{char.ToUpperInvariant(grade.Name()[0])}{grade.Name()[1..]} verbs, by speaker",
            "uses",
            new ChartOptions { Digits = 0, Source = $"{uses.Only(grade).Uses.Length} uses in {uses.Sources.Length} texts, speakers not shown here included. One verb more or less changes the picture.{(names.Count == 0 ? " No speaker is named: write names behind the grade, such as \"Blinken\"." : "")}{string.Concat(names.Select(uses.RemarkOn))}" });
    }

    /// <summary>The share of yes for each frame in each text.</summary>
    public static Figure Chart(this FrameProfiles profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        return Charts.Heatmap(
            profiles.Rows, row => row.Frame, row => row.Source, row => 100 * row.Share,
            "Answers of yes",
            "per cent of all answers of yes or no",
            new ChartOptions { Digits = 0, Source = "What these readers saw in these texts; not sure counts as no answer." });
    }
}
