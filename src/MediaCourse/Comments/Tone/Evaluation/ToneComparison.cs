using System.Collections.Immutable;
using MediaCourse.Display;

namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>Several scorers against the same reader.</summary>
/// <param name="Evaluations">One for each scorer, in the order given.</param>
[TypeFormatterSource(typeof(ToneComparisonFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ToneComparison(ImmutableArray<ToneEvaluation> Evaluations)
{
    /// <summary>For each word list that was compared: its words that none of the texts has.</summary>
    public ImmutableArray<(string Scorer, IReadOnlyList<string> Words)> NotFound { get; private init; } = [];

    /// <summary>Runs each scorer over texts that a reader has rated.</summary>
    /// <param name="texts">The rated texts.</param>
    /// <param name="scorers">The scorers. VADER's numbers are cut by its authors' bands, any other's at 0.</param>
    public static ToneComparison Of(IReadOnlyList<LabelledText> texts, params IReadOnlyList<IToneScorer> scorers)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(scorers);
        return new ToneComparison([.. scorers.Select(scorer => ToneEvaluation.Of(scorer, texts, scorer is VaderScorer ? ToneBands.Vader : ToneBands.Sign))])
        {
            NotFound = [.. scorers.OfType<WordListScorer>().Select(scorer => (scorer.Name, scorer.NotIn(texts.Select(text => text.Text)))).Where(list => list.Item2.Count > 0)],
        };
    }
}
