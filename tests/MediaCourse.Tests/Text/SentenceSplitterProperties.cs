using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed class SentenceSplitterProperties
{
    [Fact]
    public void Sentences_cover_every_character_that_is_not_blank_in_order_and_without_overlap() =>
        Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var end = 0;
            foreach (var span in SentenceSplitter.Split(text))
            {
                Assert.True(span.Start >= end && span.End > span.Start);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
                end = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }).Check(UglyText.Config);

    [Fact]
    public void A_part_of_a_text_is_split_as_if_it_stood_alone() =>
        Prop.ForAll(UglyText.Arbitrary, UglyText.Arbitrary, (before, text) =>
        {
            var alone = SentenceSplitter.Split(text);
            var inside = SentenceSplitter.Split(before + "\n\n" + text + "\n\n" + before, new TextSpan(before.Length + 2, before.Length + 2 + text.Length));

            Assert.Equal(alone, inside.Select(span => new TextSpan(span.Start - before.Length - 2, span.End - before.Length - 2)));
        }).Check(UglyText.Config);

    [Fact]
    public void The_same_text_is_always_split_alike() =>
        Prop.ForAll(UglyText.Arbitrary, text => SentenceSplitter.Split(text).SequenceEqual(SentenceSplitter.Split(text))).Check(UglyText.Config);

    [Theory]
    [InlineData(".")]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData(". ")]
    [InlineData(".\" ")]
    [InlineData("? \" ")]
    [InlineData("1) A ")]
    [InlineData("a\n")]
    [InlineData("A b c\nd. ")]
    [InlineData("\"\n")]
    [InlineData(" ")]
    [InlineData("x")]
    [InlineData("Mr. ")]
    [InlineData("(")]
    [InlineData(".[")]
    [InlineData("•")]
    [InlineData("\uD83D")]
    public void A_huge_monotonous_text_is_split_at_once_and_covered(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 2_000_000 / unit.Length));

        var sentences = SentenceSplitter.Split(text);

        var end = 0;
        foreach (var span in sentences)
        {
            Assert.True(text.AsSpan(end, span.Start - end).IsWhiteSpace());
            end = span.End;
        }

        Assert.True(text.AsSpan(end).IsWhiteSpace());
    }
}
