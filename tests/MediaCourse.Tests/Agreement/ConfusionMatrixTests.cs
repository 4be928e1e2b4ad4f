using MediaCourse.Agreement;

namespace MediaCourse.Tests.Agreement;

public class ConfusionMatrixTests
{
    [Fact]
    public void Counts_shares_precision_and_recall_follow_from_the_pairs()
    {
        var matrix = ConfusionMatrix.Of(["no", "yes", "maybe"], [("yes", "yes"), ("yes", "no"), ("no", "no"), ("yes", "yes")]);

        Assert.Equal(2, matrix["yes", "yes"]);
        Assert.Equal(1, matrix["yes", "no"]);
        Assert.Equal(0, matrix["no", "yes"]);
        Assert.Equal(0.75, matrix.Agreement);
        Assert.Equal(1, matrix.Precision("yes"));
        Assert.Equal(2 / 3.0, matrix.Recall("yes"));
        Assert.Null(matrix.Precision("maybe"));
        Assert.Null(ConfusionMatrix.Of(["yes"], []).Agreement);
    }

    [Fact]
    public void A_label_that_is_not_listed_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of(["yes"], [("yes", "no")]));
    }
}
