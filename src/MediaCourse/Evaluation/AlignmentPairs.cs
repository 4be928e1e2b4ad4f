using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Compares which reports are said to stem from one utterance; catch-phrases are left out.</summary>
internal static class AlignmentPairs
{
    private const string Utterance = "utterance";

    public static IEnumerable<MeasureComparison> Compare(Corpus corpus, ReferenceAnnotation reference, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<PairComparison.Passage>> expected =
        [
            .. reference.Utterances
                .Where(utterance => utterance.Type == Utterance)
                .Select(utterance => utterance.Members.Select(member => new PairComparison.Passage(corpus[member.Source], new TextSpan(member.Start, member.End))).ToList()),
        ];
        List<IReadOnlyList<PairComparison.Passage>> found =
        [
            .. QuoteAlignment.Of(corpus.Articles, cancellationToken).Utterances
                .Select(utterance => utterance.Members.Select(member => new PairComparison.Passage(corpus[member.Source], member.Span)).ToList()),
        ];
        var all = PairComparison.Of(EvaluationMeasure.UtterancePairs, expected, found, betweenSourcesOnly: false);
        var between = PairComparison.Of(EvaluationMeasure.UtterancePairsBetweenSources, expected, found, betweenSourcesOnly: true);

        // A pair between sources is among all pairs, and listed there.
        return [all, between with { Disagreements = [] }];
    }
}
