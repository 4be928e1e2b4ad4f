using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public class DispersionTests
{
    // The invented corpus of Gries, "Dispersions and adjusted frequencies in corpora" (2008), for the word "a".
    [Fact]
    public void The_published_example_has_its_published_values()
    {
        var dispersion = Dispersion.Of([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);

        Assert.Equal(0.18, dispersion.DeviationOfProportions!.Value, 0.005);
        Assert.Equal(0.785, dispersion.JuillandsD!.Value, 0.0005);
    }

    [Fact]
    public void An_even_spread_and_a_crowd_are_the_two_ends()
    {
        var even = Dispersion.Of([2, 2, 2], [10, 10, 10]);
        var crowd = Dispersion.Of([0, 6, 0], [10, 10, 10]);

        Assert.Equal(0, even.DeviationOfProportions!.Value, 1e-12);
        Assert.Equal(1, even.JuillandsD!.Value, 1e-12);
        Assert.Equal(2 / 3.0, crowd.DeviationOfProportions!.Value, 1e-12);
        Assert.Equal(0, crowd.JuillandsD!.Value, 1e-12);
        Assert.Null(Dispersion.Of([0, 0], [5, 5]).DeviationOfProportions);
        Assert.Null(Dispersion.Of([1], [5]).JuillandsD);
        Assert.Throws<ArgumentException>(() => Dispersion.Of([1], [0]));
    }

    [Fact]
    public void A_text_is_cut_into_parts_of_equally_many_words()
    {
        var article = Corpus.Load(Repository.Seeds)["voa"];

        var dispersion = Dispersion.Of(article, "China", parts: 4);

        Assert.Equal(article.Tokens.Length, dispersion.Sizes.Sum());
        Assert.InRange(dispersion.Sizes.Max() - dispersion.Sizes.Min(), 0, 1);
        Assert.Equal(Concordance.Of([article], "China").Lines.Count, dispersion.Counts.Sum());
    }
}
