using MediaCourse.Evaluation;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Evaluation;

public sealed class PairComparisonTests
{
    private static readonly Article A = Article.FromText("a.txt", "one two three four five");
    private static readonly Article B = Article.FromText("b.txt", "one two three four five");

    [Fact]
    public void A_group_of_three_is_three_pairs_and_overlap_is_enough()
    {
        var score = Total([[At(A, 0, 3), At(A, 4, 7), At(B, 0, 7)]], [[At(A, 1, 2), At(B, 5, 7)]], betweenSourcesOnly: false);

        Assert.Equal((1, 1, 1, 3), (score.FoundRight, score.Found, score.ReferenceFound, score.Reference));
    }

    [Fact]
    public void Pairs_within_a_source_can_be_left_out()
    {
        var score = Total([[At(A, 0, 3), At(A, 4, 7), At(B, 0, 7)]], [[At(A, 0, 3), At(A, 4, 7)]], betweenSourcesOnly: true);

        Assert.Equal((0, 0, 0, 2), (score.FoundRight, score.Found, score.ReferenceFound, score.Reference));
    }

    [Fact]
    public void Two_found_pairs_can_meet_one_pair_of_the_reference()
    {
        var score = Total([[At(A, 0, 7), At(B, 0, 7)]], [[At(A, 0, 3), At(B, 0, 3)], [At(A, 4, 7), At(B, 4, 7)]], betweenSourcesOnly: false);

        Assert.Equal((2, 2, 1, 1), (score.FoundRight, score.Found, score.ReferenceFound, score.Reference));
        Assert.Equal(1, score.F1);
    }

    [Fact]
    public void What_only_one_side_joins_is_listed_with_both_passages()
    {
        var rows = PairComparison.Of(EvaluationMeasure.UtterancePairs, [[At(A, 0, 3), At(B, 0, 3)]], [[At(A, 4, 7), At(B, 8, 13)]], betweenSourcesOnly: false).Disagreements;

        Assert.Equal([("one utterance", null), (null, "one utterance")], rows.Select(row => (row.Reference, row.Method)));
        Assert.Equal("a 1 ↔ b 1: “two” ↔ “three”", rows[1].Text);
    }

    private static MeasureScore Total(
        IReadOnlyList<IReadOnlyList<PairComparison.Passage>> reference, IReadOnlyList<IReadOnlyList<PairComparison.Passage>> found, bool betweenSourcesOnly) =>
        PairComparison.Of(EvaluationMeasure.UtterancePairs, reference, found, betweenSourcesOnly).Scores.Single(score => score.Source is null);

    private static PairComparison.Passage At(Article article, int start, int end) => new(article, new TextSpan(start, end));
}
