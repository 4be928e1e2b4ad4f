using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Agreement;
using MediaCourse.Display;

namespace MediaCourse.Tests.Agreement;

public sealed class TwoReadersTests
{
    [Fact]
    public void Two_pairs_agree_as_often_and_differ_in_alpha()
    {
        var mixed = TwoReaders.Of("yes yes no no", "yes, yes, no, YES");
        var onesided = TwoReaders.Of("yes yes yes yes", "yes yes yes no");

        Assert.Equal((3, 0.75), (mixed.Alike, mixed.Share));
        Assert.Equal(26.0 / 56, mixed.ShareByChance, 1e-12);
        Assert.Equal(1 - (0.25 / (30.0 / 56)), mixed.Alpha.Value!.Value, 1e-12);
        Assert.Equal((3, 0.0), (onesided.Alike, onesided.Alpha.Value!.Value));
    }

    [Fact]
    public void Where_all_answers_are_the_same_alpha_cannot_be_said() =>
        Assert.Contains("cannot be said", TwoReaders.Of("no no", "no no").ToTable().Caption, StringComparison.Ordinal);

    [Theory]
    [InlineData("yes no", "yes")]
    [InlineData("", "")]
    public void Readers_need_equally_many_answers_and_one_at_least(string first, string second) =>
        Assert.Contains("the same number", Assert.Throws<TwoReadersException>(() => TwoReaders.Of(first, second)).Message, StringComparison.Ordinal);

    [Fact]
    public void Alpha_is_what_the_two_shares_make_it() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(bool, bool)[]>(), answers =>
        {
            if (answers.Length == 0)
            {
                return;
            }

            var readers = TwoReaders.Of(string.Join(' ', answers.Select(answer => answer.Item1)), string.Join(' ', answers.Select(answer => answer.Item2)));
            if (readers.Alpha.Value is { } alpha)
            {
                Assert.Equal(1 - ((1 - readers.Share) / (1 - readers.ShareByChance)), alpha, 1e-9);
            }
        }).QuickCheckThrowOnFailure();
}
