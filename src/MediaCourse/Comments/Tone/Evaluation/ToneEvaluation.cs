using MediaCourse.Agreement;
using MediaCourse.Display;

namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>A tone scorer set against readers' labels: whether it measures, on these texts, what it says it measures.</summary>
/// <param name="Scorer">The scorer's name.</param>
/// <param name="Matrix">The reader's labels (rows) against the scorer's (columns).</param>
/// <param name="Alpha">Krippendorff's alpha between reader and scorer over the three labels, as ranks.</param>
/// <param name="Pearson">How the scorer's numbers go with the reader's.</param>
/// <param name="Spearman">How the scorer's order goes with the reader's.</param>
/// <param name="Misses">Every text, the one with the widest gap first.</param>
[TypeFormatterSource(typeof(ToneEvaluationFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record ToneEvaluation(
    string Scorer,
    ConfusionMatrix Matrix,
    KrippendorffAlpha Alpha,
    Correlation Pearson,
    Correlation Spearman,
    IReadOnlyList<ToneMiss> Misses)
{
    /// <summary>What counts as negative and positive on the scorer's scale.</summary>
    public ToneBands ScorerBands { get; private init; } = ToneBands.Vader;

    /// <summary>Runs <paramref name="scorer"/> over texts that readers have rated.</summary>
    /// <param name="scorer">The scorer to test.</param>
    /// <param name="texts">The rated texts.</param>
    /// <param name="scorerBands">What counts as negative and positive on the scorer's scale; VADER's own by default.</param>
    /// <param name="readerBands">The same on the reader's scale; the sign of the rating by default.</param>
    public static ToneEvaluation Of(
        IToneScorer scorer,
        IReadOnlyList<LabelledText> texts,
        ToneBands? scorerBands = null,
        ToneBands? readerBands = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(texts);
        var ratings = texts.Select(text => text.Rating).ToList();
        var tones = texts.Select(text => scorer.Tone(text.Text)).ToList();
        var expected = ratings.ConvertAll((readerBands ?? ToneBands.Sign).LabelOf);
        var bands = scorerBands ?? ToneBands.Vader;
        var found = tones.ConvertAll(bands.LabelOf);
        return new(
            scorer.Name,
            ConfusionMatrix.Of(Enum.GetValues<ToneLabel>().Order().Select(Name).ToList(), expected.Zip(found, (reader, method) => (Name(reader), Name(method)))),
            KrippendorffAlpha.Of([AsNumbers(expected), AsNumbers(found)], MeasurementLevel.Ordinal),
            Correlation.Pearson(ratings, tones),
            Correlation.Spearman(ratings, tones),
            [.. texts
                .Zip(tones, Standardized(tones).Zip(Standardized(ratings), (tone, rating) => tone - rating))
                .Select(row => new ToneMiss(row.First, row.Second, row.Third))
                .OrderByDescending(miss => Math.Abs(miss.Gap))])
        {
            ScorerBands = bands,
        };
    }

    private static string Name(ToneLabel label) => label.ToString().ToLowerInvariant();

    private static List<double?> AsNumbers(List<ToneLabel> labels) => labels.ConvertAll(label => (double?)(int)label);

    private static List<double> Standardized(List<double> numbers)
    {
        var mean = numbers.DefaultIfEmpty().Average();
        var deviation = Math.Sqrt(numbers.Select(number => (number - mean) * (number - mean)).DefaultIfEmpty().Average());
        return numbers.ConvertAll(number => deviation == 0 ? 0 : (number - mean) / deviation);
    }
}
