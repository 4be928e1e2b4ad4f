using MediaCourse.Agreement;

namespace MediaCourse.Tests.Agreement;

public class CorrelationTests
{
    // Anscombe's first quartet (The American Statistician 27, 1973): r is published as .816.
    private static readonly double[] X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    private static readonly double[] Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

    [Fact]
    public void Pearson_has_the_published_value_and_fishers_interval()
    {
        var correlation = Correlation.Pearson(X, Y);

        Assert.Equal(0.81642, correlation.Value!.Value, 1e-5);
        Assert.Equal(0.4244, correlation.Low!.Value, 1e-4);
        Assert.Equal(0.9507, correlation.High!.Value, 1e-4);
        Assert.Equal(11, correlation.Pairs);
    }

    [Fact]
    public void Spearman_is_pearson_of_the_ranks_and_has_the_wider_interval()
    {
        var correlation = Correlation.Spearman(X, Y);

        Assert.Equal(0.81818, correlation.Value!.Value, 1e-5);
        Assert.True(correlation.Low < Correlation.Pearson(X, Y).Low + 0.01);
        Assert.Equal(1, Correlation.Spearman([1, 2, 3, 4], [1, 10, 100, 1000]).Value);
    }

    [Fact]
    public void Equal_numbers_share_their_mean_rank()
    {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), Correlation.Spearman([1, 2, 2, 3], [1, 2, 3, 4]).Value!.Value, 1e-12);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_varies_and_no_interval_given_for_three_pairs()
    {
        Assert.Null(Correlation.Pearson([1, 1, 1], [1, 2, 3]).Value);
        Assert.Null(Correlation.Pearson([], []).Value);
        Assert.Null(Correlation.Pearson([1, 2], [4, 3]).Value);
        Assert.Null(Correlation.Pearson([1, 2, 3], [1, 2, 4]).Low);
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Correlation.Spearman([1, double.NaN], [1, 2]));
    }
}
