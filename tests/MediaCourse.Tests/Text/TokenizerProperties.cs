using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed class TokenizerProperties
{
    [Fact]
    public void Tokens_hold_every_character_that_is_not_blank_and_no_blank() =>
        Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var end = 0;
            foreach (var token in Tokenizer.Tokens(text, new TextSpan(0, text.Length)))
            {
                Assert.True(token.Span.Start >= end && !token.Span.IsEmpty);
                Assert.True(string.IsNullOrWhiteSpace(text[end..token.Span.Start]));
                Assert.DoesNotContain(token.Span.In(text), char.IsWhiteSpace);
                end = token.Span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }).Check(UglyText.Config);

    [Fact]
    public void Words_are_the_tokens_that_are_no_punctuation_and_no_symbol() =>
        Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var all = new TextSpan(0, text.Length);
            var words = Tokenizer.Tokens(text, all).Where(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address);

            Assert.Equal(words.Select(token => token.Span), Tokenizer.Split(text, all));
        }).Check(UglyText.Config);

    [Fact]
    public void A_token_never_cuts_a_surrogate_pair() =>
        Prop.ForAll(UglyText.Arbitrary, text =>
            Tokenizer.Tokens(text, new TextSpan(0, text.Length)).All(token => token.Span.Start == 0 || !char.IsSurrogatePair(text, token.Span.Start - 1))).Check(UglyText.Config);

    [Fact]
    public void A_part_of_a_text_is_cut_as_if_it_stood_alone() =>
        Prop.ForAll(UglyText.Arbitrary, UglyText.Arbitrary, (before, text) =>
        {
            var alone = Tokenizer.Split(text, new TextSpan(0, text.Length));
            var inside = Tokenizer.Split(before + text + before, new TextSpan(before.Length, before.Length + text.Length));

            Assert.Equal(alone, inside.Select(span => new TextSpan(span.Start - before.Length, span.End - before.Length)));
        }).Check(UglyText.Config);

    [Theory]
    [InlineData(".")]
    [InlineData("a")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("a@")]
    [InlineData("a+")]
    [InlineData("www.a")]
    [InlineData("www.a ")]
    [InlineData("http://a(")]
    [InlineData("\u0301")]
    [InlineData("'\u0301")]
    [InlineData("\uD83D")]
    [InlineData("🇨")]
    [InlineData("👩‍")]
    [InlineData("\u0600")]
    [InlineData("\u200B")]
    public void A_huge_monotonous_text_is_cut_at_once_and_covered(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

        var covered = Tokenizer.Tokens(text, new TextSpan(0, text.Length)).Sum(token => token.Span.Length);

        Assert.Equal(text.AsSpan().Length - text.AsSpan().Count(' '), covered);
    }
}
