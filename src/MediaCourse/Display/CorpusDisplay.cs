using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows a corpus: its sources side by side, and what cleaning did to them.</summary>
public static class CorpusDisplay
{
    /// <summary>A row for each source: who speaks, from where, when, and how long. What a text does not show is "not stated".</summary>
    public static Table<Article> Overview(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var count = corpus.Articles.Length;
        var caption = string.Create(CultureInfo.InvariantCulture, $"{corpus.Name ?? "A corpus"}: {(count == 1 ? "1 source" : $"{count} sources side by side")}.");
        return Table.Of(corpus.Articles, corpus.About is null ? caption : $"{caption} {corpus.About}")
            .Column("id", article => article.Id)
            .Column("outlet", article => article.Outlet)
            .Column("kind", article => article.Kind)
            .Column("country", article => article.Country)
            .Column("published", article => article.Published)
            .Column("words", article => article.Tokens.Length)
            .Column("sentences", article => article.Sentences.Length)
            .Column("paragraphs", article => article.Paragraphs.Length)
            .Note("Words, sentences and paragraphs are those of the article itself: headings, readers' comments and what cleaning removed are not counted.");
    }

    /// <summary>A row for each cleaning rule that did something: in how many places of each source.</summary>
    public static Table<RuleUse> CleaningByRule(this Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var uses = corpus.Articles
            .SelectMany(article => article.Removed, (article, span) => (article.Id, Rule: span.Rule!))
            .GroupBy(use => use.Rule.Name, StringComparer.Ordinal)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new RuleUse(
                rule.Key,
                rule.First().Rule.Reason,
                rule.CountBy(use => use.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)));
        var table = Table.Of(uses, "How many stretches each rule of cleaning removed, by source").Column("rule", use => use.Rule);
        foreach (var id in corpus.Ids)
        {
            table = table.Column(id, use => use.Places.GetValueOrDefault(id));
        }

        return table.Column("in all", use => use.Places.Values.Sum()).Column("why", use => use.Reason);
    }
}

/// <summary>What one cleaning rule did in a corpus.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Reason">Why such stretches are no part of an article's text.</param>
/// <param name="Places">Stretches removed, by the id of the source; a source without any is left out.</param>
public sealed record RuleUse(string Rule, string Reason, IReadOnlyDictionary<string, int> Places);

/// <summary>The formatters of a corpus.</summary>
internal sealed class CorpusFormatters : FormatterSource<Corpus>
{
    /// <inheritdoc/>
    protected override IRendering Show(Corpus value) => value.Overview();
}
