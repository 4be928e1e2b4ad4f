using System.Collections.Immutable;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>
/// Sets groups of passages against a reference's groups by their pairs: a pair of passages in one group is right where the reference has
/// passages in one group that overlap both.
/// </summary>
internal static class PairComparison
{
    public static MeasureComparison Of(EvaluationMeasure measure, IReadOnlyList<IReadOnlyList<Passage>> reference, IReadOnlyList<IReadOnlyList<Passage>> found, bool betweenSourcesOnly)
    {
        var expected = Pairs(reference, betweenSourcesOnly);
        var actual = Pairs(found, betweenSourcesOnly);
        var isRight = actual.ToDictionary(pair => pair, pair => expected.Exists(pair.Meets));
        var isFound = expected.ToDictionary(pair => pair, pair => actual.Exists(pair.Meets));
        var sources = expected.Concat(actual).SelectMany(pair => pair.Sources).Distinct(StringComparer.Ordinal);
        return new MeasureComparison(
            [.. sources.Select(source => Score(measure, source, isRight, isFound)).Append(Score(measure, null, isRight, isFound))],
            [
                .. isFound.Where(pair => !pair.Value).Select(pair => Disagreement(measure, pair.Key, "one utterance", null)),
                .. isRight.Where(pair => !pair.Value).Select(pair => Disagreement(measure, pair.Key, null, "one utterance")),
            ]);
    }

    private static MeasureScore Score(EvaluationMeasure measure, string? source, Dictionary<Pair, bool> isRight, Dictionary<Pair, bool> isFound)
    {
        return new(measure, source, isRight.Count(pair => pair.Value && IsOf(pair.Key)), isRight.Keys.Count(IsOf), isFound.Count(pair => pair.Value && IsOf(pair.Key)), isFound.Keys.Count(IsOf));

        bool IsOf(Pair pair) => source is null || pair.Sources.Contains(source, StringComparer.Ordinal);
    }

    private static Disagreement Disagreement(EvaluationMeasure measure, Pair pair, string? reference, string? method) =>
        new(measure, pair.One.Article.Id, pair.One.Line, reference, method, $"{pair.One.Place} \u2194 {pair.Other.Place}: \u201C{pair.One.Text}\u201D \u2194 \u201C{pair.Other.Text}\u201D");

    private static List<Pair> Pairs(IReadOnlyList<IReadOnlyList<Passage>> groups, bool betweenSourcesOnly) =>
    [
        .. groups
            .SelectMany(group => group.SelectMany((one, i) => group.Skip(i + 1).Select(other => new Pair(one, other))))
            .Where(pair => !betweenSourcesOnly || pair.One.Article != pair.Other.Article)
            .Distinct(),
    ];

    /// <summary>A stretch of a source.</summary>
    internal sealed record Passage(Article Article, TextSpan Span)
    {
        public int Line => Article.Raw.LineOf(Span.Start);

        public bool Meets(Passage other) => Article == other.Article && Span.Overlaps(other.Span);

        public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Article.Id} {Line}");

        public string Text => Span.In(Article.Raw.Text);
    }

    private sealed record Pair(Passage One, Passage Other)
    {
        public ImmutableArray<string> Sources => One.Article == Other.Article ? [One.Article.Id] : [One.Article.Id, Other.Article.Id];

        public bool Meets(Pair other) => (One.Meets(other.One) && Other.Meets(other.Other)) || (One.Meets(other.Other) && Other.Meets(other.One));
    }
}
