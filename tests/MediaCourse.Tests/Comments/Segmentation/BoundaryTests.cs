using MediaCourse.Comments;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Segmentation;

public sealed class BoundaryTests
{
    private const string Paragraph = "I have read the whole of this report twice and it does not say what the headline says it does.";

    [Theory]
    [InlineData("Here is the list:\nhttps://example.org/list", "announced")]
    [InlineData("> They met on Friday.\n> They met on Monday.", "quoted block")]
    [InlineData("It was cold,\nand it rained.", "sentence goes on")]
    [InlineData("It has two faults.\n- It is long.", "list item")]
    [InlineData("re: they met on Friday\nThey never did meet at all, and nobody said so.", "reference answered")]
    [InlineData("> They met on Friday.\nThey never did meet at all, and nobody said so.", "block answered")]
    [InlineData(Paragraph + "\nHowever, the end of it is good.", "carries on")]
    [InlineData(Paragraph + "\nOn the other hand the end of it is good.", "carries on")]
    [InlineData(Paragraph + "\nhttps://example.org/a", "bare link")]
    [InlineData("Thank you for this article.\nP.S. Please mend the title of the third part.", "postscript")]
    [InlineData("Shame on you.\nRegards, Tom", "farewell")]
    [InlineData("Shame on you.\nKind regards, Tom", "farewell")]
    public void Lines_that_belong_together_stay_together(string text, string sign)
    {
        var boundary = Second(text);

        Assert.False(boundary.Begins);
        Assert.Equal(sign, boundary.Signs[0].Name);
        Assert.Equal(boundary.Signs[0].Reason, boundary.Reason);
        Assert.InRange(boundary.Confidence, 0, 0.5);
    }

    [Theory]
    [InlineData(Paragraph + "\nExactly. It never does.", "response")]
    [InlineData(Paragraph + "\n@Ann that is what I said before.", "handle")]
    [InlineData(Paragraph + "\nDon, who told you that?", "name")]
    [InlineData(Paragraph + "\nre: it does not say what the headline says", "reference")]
    [InlineData("What nonsense is this!\nThe report says the very same on its second page.", "after an exclamation")]
    [InlineData(Paragraph + "\nThe weather of this week was good.", "after a long line")]
    public void A_change_of_voice_begins_a_comment(string text, string sign)
    {
        var boundary = Second(text);

        Assert.True(boundary.Begins);
        Assert.Contains(boundary.Signs, found => found.Name == sign);
        Assert.InRange(boundary.Confidence, 0.5, 1);
    }

    [Fact]
    public void The_copy_of_a_comment_is_cut_as_the_comment_was()
    {
        var comment = "The report is good and every word of it is true.\nHowever, its headline is bad.";
        var thread = Read($"{comment}\nThe weather of this week was good for sailing.\n{comment}\nThe sea was warm for once this year.");

        Assert.Equal([1, 3, 4, 6], thread.Comments.Select(item => item.StartLine));
        Assert.Equal(1, thread[3].DuplicateOf);
    }

    [Fact]
    public void A_whole_comment_that_comes_again_is_parted_from_the_list_below_it()
    {
        const string Comment = "Good article, I have been saying this for years.";
        var thread = Read($"{Comment}\nThe weather of this week was good for sailing.\n{Comment}\n1. Read it.\n2. Read it again.\n3. Then write.\nThe sea was warm for once this year.");

        Assert.Equal([1, 2, 3, 4, 7], thread.Comments.Select(item => item.StartLine));
        Assert.Equal(1, thread[3].DuplicateOf);
    }

    [Fact]
    public void The_first_line_of_a_comment_alone_is_no_copy_of_it()
    {
        var thread = Read("The report is good and every word of it is true.\nHowever, its headline is bad.\nThe sea was warm for once this year.\nThe report is good and every word of it is true.\n- But its headline is bad.");

        Assert.DoesNotContain(thread.Boundaries, boundary => boundary.Signs.Any(sign => sign.Name is "whole copy" or "copy ended"));
    }

    [Theory]
    [InlineData("Who profits from it?\n1. Big oil\n2. Big banks\n3. Politicians\nThe weather of this week was good for sailing.", new[] { 1, 5 })]
    [InlineData("It has faults.\n1. It is long and dull.\n2. It is wrong and late.\n1. It is neither wrong nor late.\n2. You are.", new[] { 1, 4 })]
    public void A_list_ends_where_its_numbering_ends(string text, int[] starts) =>
        Assert.Equal(starts, Read(text).Comments.Select(comment => comment.StartLine));

    [Fact]
    public void A_letter_is_one_comment_from_its_salutation_to_its_farewell()
    {
        var thread = Read("Dear editor,\nI have read your paper for years.\nFirst, it was not so.\nShame on you!\nRegards, Tom\nThe weather of this week was good.");

        Assert.Equal([1, 6], thread.Comments.Select(comment => comment.StartLine));
    }

    [Theory]
    [InlineData("Source?\nhttps://example.org/a", 2)]
    [InlineData("Agreed.\nhttps://example.org/a", 1)]
    public void A_link_below_a_short_question_answers_it(string text, int comments) => Assert.Equal(comments, Read(text).Comments.Length);

    [Fact]
    public void Wider_gaps_between_lines_part_comments_where_both_kinds_are_used()
    {
        var comment = "The report is good and true.\nIts headline is bad and false.";
        var thread = Read(string.Join("\n\n", Enumerable.Range(0, 5).Select(i => FormattableString.Invariant($"{i} {comment}"))));

        Assert.Equal([1, 4, 7, 10, 13], thread.Comments.Select(item => item.StartLine));
    }

    [Fact]
    public void Blank_lines_everywhere_part_nothing_by_themselves() =>
        Assert.Equal("announced", Second("Here is the list:\n\nOne and two and three.\n\nFour and five and six.").Signs[0].Name);

    [Fact]
    public void Every_sign_has_a_name_of_its_own_a_weight_and_a_reason()
    {
        Assert.Equal(BoundarySigns.All.Length, BoundarySigns.All.Select(sign => sign.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(BoundarySigns.All, sign => Assert.True(Math.Abs(sign.Weight) is >= 0.3 and <= 4.5 && sign.Reason.Length > 10, sign.Name));
    }

    [Fact]
    public void The_score_is_the_start_and_the_weights() =>
        Assert.All(ReferenceThread.Found.Boundaries.Skip(1), boundary =>
            Assert.Equal(BoundarySigns.Start + boundary.Signs.Sum(sign => sign.Weight), boundary.Score, 9));

    private static Boundary Second(string text) => Read(text).Boundaries[1];

    private static CommentThread Read(string text) => CommentThread.Of(Article.FromText("thread.txt", text));
}
