using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Verbs;

/// <summary>By which verbs texts present what people said: who "stressed", "claimed" or "slammed", and at whom.</summary>
/// <remarks>
/// Verbs in the outlet's own words only: what stands within quotation marks is another's choice. A verb with other common
/// senses counts only where it presents words. What somebody did not say, refused or never claimed, is left out, and so are verbs of
/// thinking ("believed"), which tell of no speech, and "according to", which is no verb. Few uses prove nothing: read the sentences.
/// </remarks>
/// <param name="Sources">The ids of the texts.</param>
/// <param name="Uses">The uses, in the order of the texts.</param>
[TypeFormatterSource(typeof(ReportingVerbUsesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ReportingVerbUses(ImmutableArray<string> Sources, ImmutableArray<ReportingVerbUse> Uses)
{
    /// <summary>Finds the reporting verbs of an article: headline and paragraphs, without quotations, captions and comments.</summary>
    /// <param name="article">The article.</param>
    /// <param name="verbs">The verbs to look for; <see cref="ReportingVerbList.Default"/> if not given.</param>
    public static ReportingVerbUses In(Article article, ReportingVerbList? verbs = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new([article.Id], [.. new ReportingVerbFinder(article, verbs ?? ReportingVerbList.Default).Find()]);
    }

    /// <summary>Finds the reporting verbs of several articles.</summary>
    /// <inheritdoc cref="In(Article, ReportingVerbList)"/>
    public static ReportingVerbUses In(IEnumerable<Article> articles, ReportingVerbList? verbs = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var found = articles.Select(article => In(article, verbs)).ToList();
        return new([.. found.SelectMany(uses => uses.Sources)], [.. found.SelectMany(uses => uses.Uses)]);
    }

    /// <summary>The uses of verbs of one grade.</summary>
    public ReportingVerbUses Only(ReportingGrade grade) => this with { Uses = [.. Uses.Where(use => use.Verb.Grade == grade)] };

    /// <summary>The uses with one speaker, by full name or, where nobody is called just so, by family name; case does not count.</summary>
    public ReportingVerbUses By(string speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var exact = Uses.Where(use => speaker.Trim().Equals(use.Speaker, StringComparison.OrdinalIgnoreCase)).ToList();
        return this with { Uses = [.. exact.Count > 0 ? exact : Uses.Where(use => SpeakerName.Means(speaker, use.Speaker))] };
    }

    /// <summary>Uses by grade for each source, in the order of the sources.</summary>
    public IReadOnlyList<ReportingGradeCounts> BySource =>
        [.. Sources.Select(source => ReportingGradeCounts.Of(source, null, Uses.Where(use => use.Source == source)))];

    /// <summary>Uses by grade for each speaker of each source, most uses first; those without a speaker are left out.</summary>
    public IReadOnlyList<ReportingGradeCounts> BySpeaker =>
    [
        .. Uses.Where(use => use.Speaker is not null)
            .GroupBy(use => (use.Source, use.Speaker))
            .Select(group => ReportingGradeCounts.Of(group.Key.Source, group.Key.Speaker, group))
            .OrderBy(counts => Sources.IndexOf(counts.Source))
            .ThenByDescending(counts => counts.All)
            .ThenBy(counts => counts.Speaker, StringComparer.Ordinal),
    ];
}

/// <summary>How often a source, or one speaker in it, has verbs of each grade.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Speaker">The speaker; null for the whole source.</param>
/// <param name="Neutral">Uses of neutral verbs.</param>
/// <param name="Assertive">Uses of assertive verbs.</param>
/// <param name="Doubting">Uses of doubting verbs.</param>
/// <param name="Hostile">Uses of hostile verbs.</param>
/// <param name="Conciliatory">Uses of conciliatory verbs.</param>
public sealed record ReportingGradeCounts(string Source, string? Speaker, int Neutral, int Assertive, int Doubting, int Hostile, int Conciliatory)
{
    /// <summary>All uses.</summary>
    public int All => Neutral + Assertive + Doubting + Hostile + Conciliatory;

    /// <summary>Uses of verbs of one grade.</summary>
    public int Of(ReportingGrade grade) => grade switch
    {
        ReportingGrade.Neutral => Neutral,
        ReportingGrade.Assertive => Assertive,
        ReportingGrade.Doubting => Doubting,
        ReportingGrade.Hostile => Hostile,
        _ => Conciliatory,
    };

    internal static ReportingGradeCounts Of(string source, string? speaker, IEnumerable<ReportingVerbUse> uses)
    {
        var counts = uses.CountBy(use => use.Verb.Grade).ToDictionary();
        return new(
            source,
            speaker,
            counts.GetValueOrDefault(ReportingGrade.Neutral),
            counts.GetValueOrDefault(ReportingGrade.Assertive),
            counts.GetValueOrDefault(ReportingGrade.Doubting),
            counts.GetValueOrDefault(ReportingGrade.Hostile),
            counts.GetValueOrDefault(ReportingGrade.Conciliatory));
    }
}
