using MediaCourse.Comments;
using MediaCourse.Comments.Summary;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Summary;

public sealed class ThreadToneTests
{
    [Fact]
    public void The_doubled_comment_is_counted_once()
    {
        var tone = ThreadTone.Of(ReferenceThread.Found);
        var labels = Enum.GetValues<ToneLabel>();

        Assert.Equal(1, tone.Doubled);
        Assert.Equal(ReferenceThread.Found.Comments.Length - 1, labels.Sum(label => tone.Count(label).Own));
        Assert.Equal(tone.Comments.Count(comment => comment.Quoted is not null), labels.Sum(label => tone.Count(label).Quoted));
    }

    [Fact]
    public void The_caption_says_that_a_doubled_comment_counts_once()
    {
        Assert.Contains("(44 in the thread; a doubled one counts once)", ThreadTone.Of(ReferenceThread.Found).ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("doubled one", ThreadTone.Of(Read("It is good.")).ToTable().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_others_are_scored_apart()
    {
        var tone = Assert.Single(ThreadTone.Of(Read("He said: “This is a terrible, horrible disaster.” I like the weather.")).Comments);

        Assert.True(tone is { Own: > 0, Quoted: < 0, Whole: < 0 }, tone.ToString());
        Assert.Single(ThreadTone.Of(Read("He said: “This is a terrible, horrible disaster.” I like the weather.")).ChangedByQuoted);
    }

    [Fact]
    public void A_thread_without_comments_has_no_mean()
    {
        var tone = ThreadTone.Of(CommentThread.Of(Corpus.Load(Repository.Seeds)["voa"]));

        Assert.Null(tone.MeanOwn);
        Assert.Null(tone.MeanQuoted);
        Assert.Contains("0 comments", tone.ToTable().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_and_their_tone_show_themselves()
    {
        Assert.Contains("<table", ReferenceThread.Found.ToTable().ToHtml(), StringComparison.Ordinal);
        Assert.Contains("re:", ReferenceThread.Found.BoundaryTable().All().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("<table", ThreadTone.Of(ReferenceThread.Found).ToTable().ToHtml(), StringComparison.Ordinal);
    }

    private static CommentThread Read(string text) => CommentThread.Of(Article.FromText("thread.txt", text));
}
