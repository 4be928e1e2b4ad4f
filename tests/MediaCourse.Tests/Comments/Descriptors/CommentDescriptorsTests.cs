using MediaCourse.Comments;
using MediaCourse.Comments.Descriptors;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Descriptors;

public sealed class CommentDescriptorsTests
{
    [Fact]
    public void Counts_are_of_the_commenters_own_words()
    {
        var descriptors = Read("He asked: “Where are you going, you fool?” Is that a REAL question to you?").Descriptors;

        Assert.Equal((9, 6), (descriptors.Words, descriptors.QuotedWords));
        Assert.Equal((1, 1, 1), (descriptors.Questions, descriptors.SecondPerson, descriptors.CapitalWords));
        Assert.Empty(descriptors.Insults);
        Assert.Equal(6.0 / 31, descriptors.CapitalShare!.Value, 9);
    }

    [Fact]
    public void An_insult_is_shown_with_the_reason_why_it_is_one()
    {
        var insult = Assert.Single(Read("A seasoned Idiot is what he is.").Descriptors.Insults);

        Assert.Equal(("Idiot", InsultKind.Person), (insult.Text, insult.Entry.Kind));
        Assert.NotEqual("", insult.Entry.Reason);
    }

    [Theory]
    [InlineData("Beijing has lost, and China knows.", CommentTarget.China)]
    [InlineData("The US trades as it likes.", CommentTarget.UnitedStates)]
    [InlineData("IT IS A SHAME. The US trades as it likes.", CommentTarget.UnitedStates)]
    [InlineData("The U.N. has nothing to say.", CommentTarget.UnitedNations)]
    [InlineData("This article says nothing.", CommentTarget.Outlet)]
    [InlineData("Where did you hear that?", CommentTarget.OtherCommenter)]
    public void The_target_comes_with_the_words_that_decided(string text, CommentTarget target)
    {
        var descriptors = Read(text).Descriptors;

        Assert.Equal(target, descriptors.Target);
        Assert.All(descriptors.Mentions, mention => Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]));
    }

    [Theory]
    [InlineData("They told us nothing.")]
    [InlineData("12 34 …")]
    [InlineData("THEY ARE POISONING US!")]
    [InlineData("They did it. THEY LIED TO US!")]
    public void Where_no_rule_finds_a_target_there_is_none(string text) => Assert.Null(Read(text).Descriptors.Target);

    [Fact]
    public void A_text_without_letters_has_no_share_of_capitals() => Assert.Null(Read("12 34 …").Descriptors.CapitalShare);

    [Fact]
    public void No_word_stands_twice_in_the_list_and_each_is_small() =>
        Assert.All(InsultList.Standard.Words, word => Assert.Equal(word.Word.ToLowerInvariant(), word.Word));

    private static Comment Read(string text) => Assert.Single(CommentThread.Of(Article.FromText("thread.txt", text)).Comments);
}
