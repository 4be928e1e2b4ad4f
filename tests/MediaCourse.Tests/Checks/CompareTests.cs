using MediaCourse.Checks;

namespace MediaCourse.Tests.Checks;

public sealed class CompareTests
{
    [Theory]
    [InlineData(0.33, 1.0 / 3, 0.01, true)]
    [InlineData(0.33, 0.34, 0.01, false)]
    [InlineData(0.005, 0.01, 0.01, true)]
    [InlineData(-0.005, -0.01, 0.01, true)]
    [InlineData(1e300, 1e300, 0.01, true)]
    [InlineData(41, 40.6, 1, true)]
    public void Within_a_step_numbers_are_the_same_that_round_to_the_same_multiple(double one, double other, double step, bool same) =>
        Assert.Equal(same, Same(one, other, Compare.Within(step)));

    [Theory]
    [InlineData("Yang  Jiechi", " yang jiechi\n", true)]
    [InlineData("Yang Jiechi", "Yang-Jiechi", false)]
    [InlineData("tensions", "Tensions.", true)]
    [InlineData("newschina", " newschina . ", true)]
    [InlineData("the U.S.", "the U.S", true)]
    [InlineData("the U.S.", "the US", false)]
    [InlineData(".", "", false)]
    public void As_text_blanks_case_and_a_full_stop_at_the_end_do_not_count(string one, string other, bool same) => Assert.Equal(same, Same(one, other, Compare.Text));

    [Theory]
    [InlineData("VOA", " urdupoint.", true)]
    [InlineData("urdupoint", "voa", true)]
    [InlineData("voa", "newschina", false)]
    [InlineData("voa", "voa", false)]
    public void In_any_order_texts_are_taken_as_texts(string one, string other, bool same) =>
        Assert.Equal(same, Same(new[] { "urdupoint", "voa" }, new[] { one, other }, Compare.InAnyOrder));

    [Fact]
    public void Exactly_means_of_the_same_type_too()
    {
        Assert.False(Same(1, 1.0, Compare.Exactly));
        Assert.True(Same(1, 1, Compare.Exactly));
        Assert.False(Same(new[] { 1 }, new[] { 1.0 }, Compare.Exactly));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e-40)]
    public void A_step_is_a_number_above_0(double step) => Assert.ThrowsAny<ArgumentException>(() => Compare.Within(step));

    [Fact]
    public void The_name_of_a_comparison_tells_its_step() => Assert.Equal(("within-0.05", "within-0.05"), (Compare.Within(0.05).Name, Compare.Within(0.0500).Name));

    private static bool Same(object one, object other, Compare compare) => CanonicalValue.Of(one, compare) == CanonicalValue.Of(other, compare);
}
