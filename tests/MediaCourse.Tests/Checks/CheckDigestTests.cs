using MediaCourse.Checks;

namespace MediaCourse.Tests.Checks;

public sealed class CheckDigestTests
{
    [Fact]
    public void A_digest_fits_its_value_and_no_other()
    {
        var digest = CheckDigest.Of("count", 409, Compare.Equal, "framing");

        Assert.True(CheckDigest.Fits(digest, 409.0, Compare.Equal));
        Assert.False(CheckDigest.Fits(digest, 410, Compare.Equal));
        Assert.False(CheckDigest.Fits(digest, "409", Compare.Equal));
    }

    [Fact]
    public void The_same_makes_the_same_and_the_answer_does_not_stand_in_it()
    {
        var digest = CheckDigest.Of("speaker", "Yang Jiechi", Compare.Equal, "quotes");

        Assert.Equal(digest, CheckDigest.Of("speaker", "Yang Jiechi", Compare.Equal, "quotes"));
        Assert.DoesNotContain("Yang", digest, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, new[] { digest, CheckDigest.Of("speaker", "Yang Jiechi", Compare.Equal, "framing"), CheckDigest.Of("other", "Yang Jiechi", Compare.Equal, "quotes") }.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:abc:def")]
    [InlineData("2:aaaaaaaaaaaa:00000000000000000000000000000000")]
    public void A_damaged_digest_is_told_as_such(string digest) =>
        Assert.Contains("no digest", Assert.Throws<CheckAuthoringException>(() => CheckDigest.Fits(digest, 1, Compare.Equal)).Message, StringComparison.Ordinal);
}
