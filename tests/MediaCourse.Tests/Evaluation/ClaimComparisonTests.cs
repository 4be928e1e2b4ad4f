using MediaCourse.Evaluation;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Evaluation;

public sealed class ClaimComparisonTests
{
    private static readonly Article Text = Article.FromText("text.txt", "one two three four five");

    [Fact]
    public void Right_is_the_same_value_at_the_same_place()
    {
        var comparison = ClaimComparison.Of(
            EvaluationMeasure.QuotationKinds,
            [At(0, 3, "direct"), At(4, 7, "mixed"), At(8, 13, "scare"), At(14, 18, "direct")],
            [At(0, 3, "Direct"), At(4, 7, "scare"), At(19, 23, "scare")]);

        var score = comparison.Scores.Single(score => score.Source is null);
        Assert.Equal((1, 3, 4), (score.FoundRight, score.Found, score.Reference));
        Assert.Equal((1.0 / 3, 1.0 / 4), (score.Precision, score.Recall));
        Assert.Equal(2.0 / 7, score.F1!.Value, 1e-12);
        Assert.Equal(
            [("mixed", "scare", "two"), ("scare", null, "three"), ("direct", null, "four"), (null, "scare", "five")],
            comparison.Disagreements.Select(row => (row.Reference, row.Method, row.Text)));
    }

    [Fact]
    public void Blanks_at_the_edges_and_claims_made_twice_do_not_count()
    {
        var comparison = ClaimComparison.Of(EvaluationMeasure.QuotationSpans, [At(0, 4, ""), At(0, 3, "")], [At(0, 3, "")]);

        Assert.Equal((1, 1, 1), (comparison.Scores[0].FoundRight, comparison.Scores[0].Found, comparison.Scores[0].Reference));
        Assert.Empty(comparison.Disagreements);
    }

    [Fact]
    public void Without_anything_on_both_sides_there_is_no_figure()
    {
        var score = ClaimComparison.Of(EvaluationMeasure.QuotationSpans, [], []).Scores.Single();

        Assert.Equal((null, null, null), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Nothing_right_is_a_zero_and_no_gap()
    {
        var score = ClaimComparison.Of(EvaluationMeasure.QuotationSpans, [At(0, 3, "")], []).Scores[0];

        Assert.Equal((null, 0.0, 0.0), (score.Precision, score.Recall, score.F1));
    }

    private static Claim At(int start, int end, string value) => Claim.About(Text, new TextSpan(start, end), value);
}
