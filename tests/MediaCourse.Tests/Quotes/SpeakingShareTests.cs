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
            [
                new SpeakingShare("text", "Bo Kane", 2, 5, 5 / 9.0, 3, 4),
                new SpeakingShare("text", "Ana Diaz", 1, 3, 3 / 9.0, 1, 3),
                new SpeakingShare("text", null, 1, 1, 1 / 9.0, 5, 1),
            ],
            shares);
    }

    [Fact]
    public void In_the_agency_report_each_side_speaks_and_the_shares_add_up()
    {
        var shares = SpeakingShare.Of(Quotations.Find(Corpus.Load(Repository.Seeds)["urdupoint"]));

        Assert.Equal(["Yang Jiechi", "Antony Blinken", "Wang Yi"], shares.Select(share => share.Speaker));
        Assert.Equal(1, shares.Sum(share => share.Share), 9);
    }
}
