using MediaCourse.Comments;
using MediaCourse.Comments.Quoted;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Quoted;

public sealed class QuotedWordsTests
{
    [Fact]
    public void The_words_of_others_agree_with_the_reference_annotation()
    {
        var found = ReferenceThread.Found.Comments.SelectMany(comment => comment.Quoted).Select(quoted => (quoted.Span.Start, quoted.Span.End)).ToList();
        var expected = ReferenceThread.Gold.SelectMany(comment => comment.Quoted).Select(quoted => (quoted.Start, quoted.End)).ToList();

        Assert.InRange(ReferenceThread.F1(found, expected), 0.8, 1);
        Assert.InRange(ReferenceThread.F1(found.SelectMany(Characters), expected.SelectMany(Characters)), 0.88, 1);
    }

    [Theory]
    [InlineData("re: they met on Friday\nThey never did.", QuotedForm.Reference, "they met on Friday")]
    [InlineData("> They met on Friday.\nNever did they.", QuotedForm.Block, "They met on Friday.")]
    [InlineData("He said: “We met on Friday in the rain.” Nobody believes it.", QuotedForm.Marks, "We met on Friday in the rain.")]
    [InlineData("The law is plain. Here it is:\nNo person shall be held twice for one fault.", QuotedForm.Announced, "No person shall be held twice for one fault.")]
    public void Each_way_to_show_the_words_of_others_is_known(string text, QuotedForm form, string words)
    {
        var quoted = Assert.Single(Read(text)[1].Quoted);

        Assert.Equal((form, words), (quoted.Form, quoted.Text));
        Assert.InRange(quoted.Confidence, Comment.LeastConfidence, 1);
        Assert.NotEqual("", quoted.Reason);
    }

    [Fact]
    public void Words_taken_from_an_earlier_comment_without_a_mark_are_found_whatever_their_hyphens_and_case()
    {
        var thread = Read("They are narrow-minded operatives and fools.\nNarrow minded operatives they are, yes.");

        var quoted = Assert.Single(thread[2].Quoted);
        Assert.Equal((QuotedForm.Unmarked, "Narrow minded operatives", 1), (quoted.Form, quoted.Text, quoted.OriginComment));
        Assert.Equal(1, thread[2].Reply?.To);
    }

    [Fact]
    public void Words_that_many_have_used_are_nobodys()
    {
        var thread = Read("A rules based international order is fine.\nYes, the rules based international order works.\nNo rules based international order ever worked.");

        Assert.Empty(thread[3].Quoted);
    }

    [Fact]
    public void A_sign_before_paragraphs_that_have_marks_of_their_own_makes_nothing_quoted()
    {
        var thread = Read("re: the talks\n>Smith wrote: “They met on Friday in the rain.”\n>In fact they never met at all.");

        var comment = Assert.Single(thread.Comments);
        Assert.Equal(["the talks", "They met on Friday in the rain."], comment.Quoted.Select(quoted => quoted.Text));
        Assert.Contains(comment.Doubtful, quoted => quoted.Text == "In fact they never met at all.");
    }

    [Theory]
    [InlineData("They call it “tough talk” in the paper.")]
    [InlineData("He sings: “You have no better friend than me.")]
    public void What_nothing_supports_stays_the_commenters_own(string text)
    {
        var comment = Read(text)[1];

        Assert.Empty(comment.Quoted);
        Assert.InRange(Assert.Single(comment.Doubtful).Confidence, 0, Comment.LeastConfidence);
    }

    [Fact]
    public void One_or_two_words_in_marks_are_anothers_where_an_earlier_comment_has_them()
    {
        var thread = Read("They fought for the democratic forces.\nThere were no “democratic forces” at all.");

        Assert.Equal((QuotedForm.Marks, 1), (Assert.Single(thread[2].Quoted).Form, thread[2].Quoted[0].OriginComment));
    }

    [Fact]
    public void Own_text_and_quoted_words_are_the_whole_comment()
    {
        foreach (var comment in ReferenceThread.Found.Comments)
        {
            var own = comment.OwnSpans.Sum(span => span.Length);

            Assert.Equal(comment.Text.Length, own + comment.Quoted.Sum(quoted => quoted.Span.Length));
            Assert.Equal(own + comment.Quoted.Length, comment.OwnText.Length);
        }
    }

    private static IEnumerable<int> Characters((int Start, int End) span) => Enumerable.Range(span.Start, span.End - span.Start);

    private static CommentThread Read(string text) => CommentThread.Of(Article.FromText("thread.txt", text));
}
