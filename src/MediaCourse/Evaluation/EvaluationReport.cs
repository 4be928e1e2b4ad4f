using System.Collections.Immutable;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Evaluation;

/// <summary>
/// How the library's methods stand against a reference annotation of the same texts: precision, recall and F1 by each measure, and
/// every place where the two differ.
/// </summary>
/// <param name="Scores">A score for each measure and source, and one for all sources together.</param>
/// <param name="Disagreements">Where method and reference differ, by measure, then in the order of the texts.</param>
/// <param name="Tone">VADER against the annotator's tone of each comment, a doubled comment once, words of others left out.</param>
/// <remarks>
/// The figures hold for these texts and this annotation. Rules that were mended on the same texts do better on them than on others.
/// </remarks>
[TypeFormatterSource(typeof(EvaluationReportFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record EvaluationReport(ImmutableArray<MeasureScore> Scores, ImmutableArray<Disagreement> Disagreements, ToneEvaluation Tone)
{
    /// <summary>Runs every method over a corpus and compares.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="reference">What readers marked in them.</param>
    /// <param name="cancellationToken">Stops between two measures.</param>
    public static EvaluationReport Of(Corpus corpus, ReferenceAnnotation reference, CancellationToken cancellationToken = default)
    {
        Check(corpus, reference);
        return Of(
            corpus,
            reference,
            QuotationClaims.Compare(corpus, reference)
                .Concat(AlignmentPairs.Compare(corpus, reference, cancellationToken))
                .Concat(CommentClaims.Compare(corpus, reference, cancellationToken)),
            cancellationToken);
    }

    /// <summary>Compares what is read in comments only: their edges, links, borrowed words and tone.</summary>
    /// <inheritdoc cref="Of(Corpus, ReferenceAnnotation, CancellationToken)"/>
    public static EvaluationReport OfComments(Corpus corpus, ReferenceAnnotation reference, CancellationToken cancellationToken = default)
    {
        Check(corpus, reference);
        return Of(corpus, reference, CommentClaims.Compare(corpus, reference, cancellationToken), cancellationToken);
    }

    /// <summary>The score of one measure in one source, or in all; null where there is nothing to compare.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="source">The id of a source; null for all together.</param>
    public MeasureScore? Score(EvaluationMeasure measure, string? source = null) =>
        Scores.FirstOrDefault(score => score.Measure == measure && score.Source == source);

    private static EvaluationReport Of(Corpus corpus, ReferenceAnnotation reference, IEnumerable<MeasureComparison> measures, CancellationToken cancellationToken)
    {
        var comparisons = new List<MeasureComparison>();
        foreach (var comparison in reference.IsNone ? [] : measures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            comparisons.Add(comparison);
        }

        return new EvaluationReport(
            [.. comparisons.SelectMany(comparison => comparison.Scores)],
            [.. comparisons.SelectMany(comparison => comparison.Disagreements)],
            ToneEvaluation.Of(VaderScorer.Default, CommentTones.Of(corpus, reference)));
    }

    private static void Check(Corpus corpus, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(reference);
    }
}
