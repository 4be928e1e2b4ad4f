using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Sources;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// Which passages of several texts give the same utterance: quotations and reports without marks, in articles, headings and
/// comments; and which only use the same phrase.
/// </summary>
/// <remarks>
/// <para>Two passages are compared word by word by local alignment (Smith and Waterman 1981; several stretches as in Waterman and
/// Eggert 1987) over stems (Porter 1980), each word weighed by its rarity (Spärck Jones 1972). Quotations of a few words
/// bring the sentence around them along. Links are joined, strongest first, under constraints (Wagstaff and Cardie 2000): two
/// persons do not speak one utterance, and two statements that one article sets apart are two. A lead-in goes with
/// the quotation that it introduces, a heading with the words that it takes up.</para>
/// <para>Shared words show a common origin, they do not prove it; synonyms are not seen; a passage stands in one utterance only.</para>
/// </remarks>
[TypeFormatterSource(typeof(QuoteAlignmentFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class QuoteAlignment
{
    private QuoteAlignment(ImmutableArray<AlignedGroup> groups) => Groups = groups;

    /// <summary>The utterances, then the phrases.</summary>
    public ImmutableArray<AlignedGroup> Groups { get; }

    /// <summary>The groups of one utterance each.</summary>
    public IEnumerable<AlignedGroup> Utterances => Groups.Where(group => group.Type == AlignedGroupType.Utterance);

    /// <summary>The groups of one phrase each; their passages also stand in utterances.</summary>
    public IEnumerable<AlignedGroup> Phrases => Groups.Where(group => group.Type == AlignedGroupType.Phrase);

    /// <summary>Aligns the texts, each with each and with itself.</summary>
    /// <param name="articles">The texts, in the order in which passages are to be listed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static QuoteAlignment Of(IEnumerable<Article> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        Article[] texts = [.. articles];
        var weights = new StemWeights();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            weights.Add(text);
        }

        var passages = new List<PassageContext>();
        var starts = new List<int>();
        foreach (var text in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starts.Add(passages.Count);
            passages.AddRange(PassageReader.Read(text, weights));
        }

        starts.Add(passages.Count);
        var names = new SpeakerBook(passages.Select(passage => passage.Passage.Speaker).OfType<string>());
        foreach (var passage in passages)
        {
            passage.Speaker = names.Find(passage.Passage.Speaker);
        }

        var links = LinksOf(passages, starts, weights, cancellationToken);
        var clusters = UtteranceClusters.Of(passages, links, cancellationToken);
        return new QuoteAlignment([.. clusters.Select((cluster, i) => Utterance(passages, cluster, i + 1))]);
    }

    private static List<Link> LinksOf(List<PassageContext> passages, List<int> starts, StemWeights weights, CancellationToken cancellationToken)
    {
        var links = new List<Link>();
        for (var text = 0; text + 1 < starts.Count; text++)
        {
            links.AddRange(LeadIns.Of(passages, starts[text], starts[text + 1], weights));
        }

        foreach (var (a, b) in CandidatePairs.Of(passages, weights, cancellationToken))
        {
            if (LinkRules.Between(passages, a, b, weights) is { } link)
            {
                links.Add(link);
            }
        }

        return links;
    }

    private static AlignedGroup Utterance(List<PassageContext> passages, IReadOnlyList<int> cluster, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"u{number}"),
        Type = AlignedGroupType.Utterance,
        Speaker = cluster.Select(member => passages[member].Speaker).Where(speaker => speaker.Name is not null)
            .GroupBy(speaker => speaker.Name, StringComparer.Ordinal)
            .OrderBy(speakers => speakers.First().Persons.IsEmpty).ThenByDescending(speakers => speakers.Count()).ThenBy(speakers => speakers.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key,
        Members = [.. cluster.Select(member => passages[member].Passage)],
    };
}
