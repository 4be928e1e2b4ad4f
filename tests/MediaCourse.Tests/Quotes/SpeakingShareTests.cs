using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Quotes;

public sealed class SpeakingShareTests
{
    [Fact]
    public void Words_are_counted_for_each_speaker_most_words_first()
    {
        var text = "“One two three,” Ana Diaz said.\n\nBo Kane called it “odd.” He said: “It is ‘so’ odd.”\n\nThe “law” is new.";

        var shares = SpeakingShare.Of(Quotations.Find(Article.FromText("text.txt", text)));

        Assert.Equal(
            [("Bo Kane", 2, 5, 5 / 9.0, 3, 4), ("Ana Diaz", 1, 3, 3 / 9.0, 1, 3), (null, 1, 1, 1 / 9.0, 5, 1)],
            shares.Select(share => (share.Speaker, share.Quotations, share.Words, share.Share, share.FirstLine, share.LongestWords)));
        Assert.Equal(1 / (double)text.Replace("\n", "", StringComparison.Ordinal).Length, shares[1].FirstPosition, 9);
        Assert.True(shares[0].FirstPosition < shares[0].MeanPosition && shares[0].MeanPosition < shares[2].FirstPosition);
    }

    [Theory]
    [InlineData("“A day is long,” Chinese Foreign Minister Ana Diaz said.", "China")]
    [InlineData("“A day is long,” the US State Department said.", "United States")]
    [InlineData("“A day is long,” said Ana Diaz, France’s envoy to China.", "France")]
    [InlineData("“A day is long,” said Ana Diaz, envoy to China.", null)]
    [InlineData("French President Ana Diaz and British Prime Minister Bo Kane spoke. “A day is long,” Diaz and Kane said.", null)]
    [InlineData("The French delegation, headed by Ana Diaz and Mayor Bo Kane, came. “A day is long,” Kane said.", "France")]
    [InlineData("The day was “long”.", null)]
    public void The_side_is_the_country_that_the_text_gives_the_speaker(string text, string? side)
    {
        var shares = SpeakingShare.OfSides(Quotations.Find(Article.FromText("text.txt", text)));

        var share = Assert.Single(shares);
        Assert.Equal((side, null, 1.0), (share.Side, share.Speaker, share.Share));
    }

    [Fact]
    public void In_the_agency_report_each_side_speaks_and_the_shares_add_up()
    {
        var shares = SpeakingShare.Of(Quotations.Find(Corpus.Load(Repository.Seeds)["urdupoint"]));

        Assert.Equal(["Yang Jiechi", "Antony Blinken", "Wang Yi"], shares.Select(share => share.Speaker));
        Assert.Equal(1, shares.Sum(share => share.Share), 9);
    }
}
