using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Grading.Slices;

namespace MediaCourse.Grading.Tests.Slices;

public sealed class SliceTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("4/4", 4, 4)]
    [InlineData("17/10000", 17, 10_000)]
    public void A_slice_is_written_as_which_of_how_many(string text, int number, int count)
    {
        Assert.Equal(new Slice(number, count), Slice.Parse(text));
        Assert.Equal(text, Slice.Parse(text).ToString());
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("-1/4")]
    [InlineData("1/0")]
    [InlineData("1/10001")]
    [InlineData("1/99999999999")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData(" 1/4")]
    [InlineData("one/four")]
    [InlineData("/")]
    public void What_is_no_slice_is_said_in_a_line(string text)
    {
        var error = Assert.Throws<SliceException>(() => Slice.Parse(text));
        Assert.Contains($"--shard {text}: this is no slice; write", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Each_student_is_in_one_slice_and_no_other() => Prop
        .ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(1, 50).ToArbitrary(), static (student, count) =>
            Enumerable.Range(1, count).Count(number => new Slice(number, count).Holds(student.Get)) == 1)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Slices_are_the_same_on_every_machine_and_about_as_large() =>
        Assert.Equal(
            [242, 257, 264, 237],
            Enumerable.Range(1, 4).Select(static number => Enumerable.Range(0, 1000).Count(student => new Slice(number, 4).Holds($"student-{student}"))));
}
