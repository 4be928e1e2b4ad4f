using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Sessions.Diagnostics;

namespace MediaCourse.Notebooks.Tests.Sessions.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("wrods", "words")]
    [InlineData("Words", "words")]
    [InlineData("word", "words")]
    [InlineData("sentnces", "sentences")]
    [InlineData("x", null)]
    [InlineData("entirely", null)]
    [InlineData("words", null)]
    public void The_nearest_name_is_the_one_a_slip_away(string typed, string? expected) =>
        Assert.Equal(expected, NearestName.Of(typed, ["words", "sentences", "quotes", "n"]));

    [Fact]
    public void The_distance_is_symmetric_and_none_only_between_equal_names() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
            NearestName.Distance(a.Get, b.Get) == NearestName.Distance(b.Get, a.Get)
            && (NearestName.Distance(a.Get, b.Get) == 0) == (a.Get == b.Get)).QuickCheckThrowOnFailure();
}
