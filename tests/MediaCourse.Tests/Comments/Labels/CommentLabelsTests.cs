using MediaCourse.Comments.Labels;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;

namespace MediaCourse.Tests.Comments.Labels;

public sealed class CommentLabelsTests
{
    [Fact]
    public void A_later_label_of_the_same_reader_takes_the_place_of_the_earlier_one()
    {
        var labels = CommentLabels.For(ReferenceThread.Found).With(2, "Ann", -1).With(2, "Ben", 1).With(2, "Ann", -2, Irony.Yes, "a pretence");

        Assert.Equal(2, labels.All.Length);
        Assert.Equal(-2, labels.All.Single(label => label.Reader == "Ann").Tone);
    }

    [Fact]
    public void Rated_comments_are_without_the_words_of_others_and_without_doubled_ones()
    {
        var doubled = ReferenceThread.Found.Comments.Single(comment => comment.DuplicateOf is not null);
        var labels = CommentLabels.For(ReferenceThread.Found).With(2, "Ann", -1).With(doubled.Id, "Ann", -1);

        var rated = Assert.Single(labels.Rated("Ann"));
        Assert.Equal(ReferenceThread.Found[2].OwnText, rated.Text);
        Assert.Equal("VADER", ToneEvaluation.Of(VaderScorer.Default, [rated]).Scorer);
    }

    [Fact]
    public void Two_readers_who_agree_have_an_alpha_of_one()
    {
        var labels = CommentLabels.For(ReferenceThread.Found);
        foreach (var reader in new[] { "Ann", "Ben" })
        {
            labels = labels.With(1, reader, -1, Irony.No).With(2, reader, 1, Irony.Yes).With(3, reader, 0, Irony.Unsure);
        }

        Assert.Equal(1, labels.IronyAgreement().Value);
        Assert.Equal(1, labels.ToneAgreement().Value);
    }

    [Fact]
    public void Labels_stand_beside_the_score()
    {
        var shown = CommentLabels.For(ReferenceThread.Found).With(2, "Ann", -1, Irony.Yes, "“for you” mocks").ToTable().ToPlainText();

        Assert.Contains("VADER", shown, StringComparison.Ordinal);
        Assert.Contains("“for you” mocks", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0.0)]
    [InlineData(1000, 0.0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, -5.0)]
    public void A_label_for_no_comment_and_a_tone_off_the_scale_are_refused(int comment, double tone) =>
        Assert.Throws<CommentLabelException>(() => CommentLabels.For(ReferenceThread.Found).With(comment, "Ann", tone));

    [Fact]
    public void A_refused_label_says_what_to_write()
    {
        Assert.Equal("Comment 2: -5 is no tone; write a number from -2 to 2, or null for none.", Assert.Throws<CommentLabelException>(() => CommentLabels.For(ReferenceThread.Found).With(2, "Ann", -5)).Message);
        Assert.Equal("There is no comment 99; the thread has comments 1 to 44.", Assert.Throws<CommentLabelException>(() => CommentLabels.For(ReferenceThread.Found).With(99, "Ann", 1)).Message);
    }
}
