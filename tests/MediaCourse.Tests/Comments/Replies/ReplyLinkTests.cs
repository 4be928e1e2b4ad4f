using MediaCourse.Comments;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Replies;

public sealed class ReplyLinkTests
{
    [Fact]
    public void Likely_replies_agree_with_the_reference_annotation_better_than_the_comment_before()
    {
        var thread = ReferenceThread.Found;
        var expected = ReferenceThread.Gold.Where(comment => comment.ReplyTo is not null).Select(comment => (comment.Id, comment.ReplyTo!.Value)).ToList();

        // A link between two halves of one annotated comment is a fault of the boundary, which is counted there.
        var found = thread.Comments.Where(comment => comment.Reply is not null).Select(comment => Links(comment.StartLine, thread[comment.Reply!.To].StartLine)).Where(link => link.From != link.To).ToList();
        var before = thread.Comments.Skip(1).Select(comment => Links(comment.StartLine, thread[comment.Id - 1].StartLine)).Where(link => link.From != link.To).ToList();

        Assert.InRange(ReferenceThread.F1(found, expected), 0.66, 1);
        Assert.True(ReferenceThread.F1(found, expected) > ReferenceThread.F1(before, expected));
    }

    [Theory]
    [InlineData("Exactly. It never was.", "exactly")]
    [InlineData("Don, who told you so?", "a name")]
    [InlineData("Are you the mayor?", "you")]
    [InlineData("…unless it rains.", "goes on")]
    public void What_speaks_for_a_reply_is_said(string answer, string reason)
    {
        var reply = Read($"The weather of this week was good for sailing.\n{answer}")[2].Reply;

        Assert.Equal(1, reply?.To);
        Assert.Contains(reason, reply?.Reason, StringComparison.Ordinal);
        Assert.InRange(reply!.Confidence, 0.5, 1);
    }

    [Fact]
    public void Words_taken_up_lead_further_back_than_the_comment_before()
    {
        var thread = Read("They are mature, serious professionals in every way.\nThe weather of this week was good for sailing.\nI would say they are not mature, serious professionals at all.");

        Assert.Equal(1, thread[3].Reply?.To);
        Assert.Contains("takes up the words", thread[3].Reply?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Paul, I doubt it.", "\u201CPaul\u201D like a name spoken to, though no comment")]
    [InlineData("You, obviously, were there.", "speaks to \u201Cyou\u201D")]
    public void A_name_that_leads_nowhere_is_said_to(string answer, string reason)
    {
        var reply = Read($"The weather of this week was good for sailing.\n{answer}")[2].Reply;

        Assert.Contains(reason, reply?.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("who signed it", reply?.Reason, StringComparison.Ordinal);
        Assert.InRange(reply!.Confidence, 0.5, 0.65);
    }

    [Theory]
    [InlineData("@Tom that is true of it all.", "\u201CTom\u201D, who signed it")]
    [InlineData("Tom, that is true of it all.", "\u201CTom\u201D, who signed it")]
    [InlineData("@Dear editor: that is true of it all.", "its first words, \u201CDear editor\u201D")]
    public void A_name_leads_to_the_comment_signed_with_it(string answer, string reason)
    {
        var thread = Read($"Dear editor,\nThe paper was good for sailors.\nRegards, Tom\nIt rained on the whole coast in the week before last.\n{answer}");

        Assert.Equal(1, thread[3].Reply?.To);
        Assert.Contains(reason, thread[3].Reply?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Confidences_claim_no_more_than_the_share_of_links_that_are_right()
    {
        var links = ReferenceThread.Found.Comments.Where(comment => comment.Reply is not null)
            .Select(comment => (Link: Links(comment.StartLine, ReferenceThread.Found[comment.Reply!.To].StartLine), comment.Reply.Confidence))
            .Where(item => item.Link.From != item.Link.To)
            .ToList();
        var right = links.Count(item => ReferenceThread.Gold.Single(comment => comment.Id == item.Link.From).ReplyTo == item.Link.To);

        Assert.InRange(links.Average(item => item.Confidence), 0.5, (double)right / links.Count);
        Assert.All(links, item => Assert.InRange(item.Confidence, 0.5, 0.88));
    }

    [Fact]
    public void A_comment_that_takes_up_the_article_answers_nobody()
    {
        var thread = Read("The weather of this week was good for sailing.\nre: the talks of Friday were good\nThere were no talks on Friday at all.");

        Assert.Null(thread[2].Reply);
    }

    private static (int From, int To) Links(int line, int toLine) => (ReferenceThread.GoldAt(line), ReferenceThread.GoldAt(toLine));

    private static CommentThread Read(string text) => CommentThread.Of(Article.FromText("thread.txt", text));
}
