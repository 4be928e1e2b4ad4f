using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Quotes.Alignment.Phrases;
using MediaCourse.Quotes.Alignment.Transcripts;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Sources;
using MediaCourse.Text;

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
    /// <summary>The kind by which corpus.json names a transcript: speech as it was spoken, in turns with labels.</summary>
    public const string TranscriptKind = "transcript";

    private QuoteAlignment(ImmutableArray<AlignedGroup> groups, ImmutableArray<TranscriptCoverage> transcripts)
    {
        Groups = groups;
        Transcripts = transcripts;
    }

    /// <summary>The utterances, then the phrases.</summary>
    public ImmutableArray<AlignedGroup> Groups { get; }

    /// <summary>What was taken from each transcript, and what nobody quoted.</summary>
    public ImmutableArray<TranscriptCoverage> Transcripts { get; }

    /// <summary>The groups of one utterance each.</summary>
    public IEnumerable<AlignedGroup> Utterances => Groups.Where(group => group.Type == AlignedGroupType.Utterance);

    /// <summary>The groups of one phrase each; their passages also stand in utterances.</summary>
    public IEnumerable<AlignedGroup> Phrases => Groups.Where(group => group.Type == AlignedGroupType.Phrase);

    /// <summary>Aligns the texts, each with each and with itself. Those of the kind <c>transcript</c> are speech as it was spoken.</summary>
    /// <param name="articles">The texts, in the order in which passages are to be listed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>A passage names its source by the text's id; where two texts have one id, by the file.</remarks>
    public static QuoteAlignment Of(IEnumerable<Article> articles, CancellationToken cancellationToken = default) =>
        Of(articles, [], cancellationToken);

    /// <summary>Aligns the texts with each other and with transcripts.</summary>
    /// <param name="articles">The texts, in the order in which passages are to be listed.</param>
    /// <param name="transcripts">Further texts that are transcripts, whatever is known of their kind.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static QuoteAlignment Of(IEnumerable<Article> articles, IEnumerable<Article> transcripts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(transcripts);
        Article[] plain = [.. articles];
        (Article Text, bool IsTranscript)[] texts =
        [
            .. plain.Select(text => (text, string.Equals(text.Kind, TranscriptKind, StringComparison.OrdinalIgnoreCase))),
            .. transcripts.Select(text => (text, true)),
        ];
        var weights = new StemWeights();
        foreach (var (text, _) in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            weights.Add(text);
        }

        var doubled = texts.CountBy(text => text.Text.Id, StringComparer.Ordinal).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
        var passages = new List<PassageContext>();
        var starts = new List<int> { 0 };
        foreach (var (text, isTranscript) in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = doubled.Contains(text.Id) ? text.File : text.Id;
            passages.AddRange(isTranscript ? TranscriptReader.Read(text, source, weights) : PassageReader.Read(text, source, weights));
            starts.Add(passages.Count);
        }

        var names = new SpeakerBook(passages.Select(passage => passage.Passage.Speaker).OfType<string>());
        foreach (var passage in passages)
        {
            passage.Speaker = names.Find(passage.Passage.Speaker);
        }

        var originals = Copies.OriginalsOf(passages);
        var clusters = UtteranceClusters.Of(passages, originals, LinksOf(passages, originals, starts, weights, cancellationToken), cancellationToken);
        var phrases = CatchPhrases.Of(passages, UtteranceOf(passages.Count, clusters), weights, cancellationToken);
        return new QuoteAlignment(
            [.. clusters.Select((cluster, i) => Utterance(passages, cluster, i + 1)), .. phrases.Select((phrase, i) => Phrase(passages, phrase, i + 1))],
            [
                .. Enumerable.Range(0, texts.Length)
                    .Where(text => texts[text].IsTranscript && starts[text] < starts[text + 1])
                    .Select(text => new CoverageReader(passages, starts[text], starts[text + 1], weights).Read(clusters)),
            ]);
    }

    private static int[] UtteranceOf(int passages, IReadOnlyList<IReadOnlyList<int>> clusters)
    {
        int[] utteranceOf = [.. Enumerable.Range(0, passages)];
        foreach (var cluster in clusters)
        {
            foreach (var member in cluster)
            {
                utteranceOf[member] = cluster[0];
            }
        }

        return utteranceOf;
    }

    private static AlignedGroup Phrase(List<PassageContext> passages, IReadOnlyList<(int Passage, TextSpan Span)> uses, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"p{number}"),
        Type = AlignedGroupType.Phrase,
        Speaker = null,
        Members = [.. uses.Select(use => passages[use.Passage].Passage with { Span = use.Span })],
    };

    private static List<Link> LinksOf(List<PassageContext> passages, int[] originals, List<int> starts, StemWeights weights, CancellationToken cancellationToken)
    {
        var links = new List<Link>();
        for (var text = 0; text + 1 < starts.Count; text++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            links.AddRange(LeadIns.Of(passages, starts[text], starts[text + 1], weights));
        }

        foreach (var (a, b) in CandidatePairs.Of(passages, originals, weights, cancellationToken))
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
