using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed class NormalisedTextTests
{
    [Theory]
    [InlineData("“tough and direct” – ‘rules‑based’ order… China’s", "\"tough and direct\" - 'rules-based' order... China's")]
    [InlineData("«so» „so“ ``so'' ’’so‘‘", "\"so\" \"so\" \"so\" \"so\"")]
    [InlineData("a\u00A0b  c \r\n d\te", "a b c d e")]
    [InlineData("one--two — three", "one-two - three")]
    [InlineData("bound. . . The . . .end", "bound... The ...end")]
    [InlineData("He left. He. . stayed..", "He left. He. . stayed..")]
    [InlineData("", "")]
    public void Makes_marks_blanks_and_dashes_uniform(string raw, string expected)
    {
        Assert.Equal(expected, NormalisedText.Of(raw).Text);
    }

    [Fact]
    public void Changes_only_what_it_is_asked_to()
    {
        const string raw = "“The  U.S.” – ÉTÉ…";

        Assert.Equal(raw, NormalisedText.Of(raw, Normalisation.None).Text);
        Assert.Equal("\"The  U.S.\" – ÉTÉ…", NormalisedText.Of(raw, Normalisation.QuotationMarks).Text);
        Assert.Equal("“The U.S.” – ÉTÉ…", NormalisedText.Of(raw, Normalisation.Spaces).Text);
        Assert.Equal("“The  U.S.” - ÉTÉ…", NormalisedText.Of(raw, Normalisation.Dashes).Text);
        Assert.Equal("“The  U.S.” – ÉTÉ...", NormalisedText.Of(raw, Normalisation.Ellipses).Text);
        Assert.Equal("“the  u.s.” – été…", NormalisedText.Of(raw, Normalisation.Case).Text);
        Assert.Equal("\"the u.s.\" - été...", NormalisedText.Of(raw, Normalisation.All).Text);
    }

    [Fact]
    public void Leads_every_position_back_to_the_raw_text()
    {
        const string raw = "It was…  so";
        var view = NormalisedText.Of(raw);

        Assert.Equal("It was... so", view.Text);
        Assert.Equal(new TextSpan(6, 7), view.ToRaw(6));
        Assert.Equal(new TextSpan(6, 7), view.ToRaw(8));
        Assert.Equal(new TextSpan(7, 9), view.ToRaw(9));
        Assert.Equal(new TextSpan(9, 10), view.ToRaw(10));
        Assert.Equal("was…  so", view.ToRaw(new TextSpan(3, 12)).In(raw));
        Assert.Equal(new TextSpan(6, 10), view.FromRaw(new TextSpan(6, 8)));
    }

    [Fact]
    public void Leads_back_also_where_a_mark_changed_without_changing_its_length()
    {
        var view = NormalisedText.Of("…  .x");

        Assert.Equal("....x", view.Text);
        Assert.Equal(new TextSpan(0, 4), view.ToRaw(1));
        Assert.Equal(new TextSpan(4, 5), view.ToRaw(4));
    }

    [Fact]
    public void Joins_spans_by_one_space()
    {
        const string raw = "One. [cut] Two.Three.";
        var view = NormalisedText.Of(raw, [new TextSpan(0, 4), new TextSpan(11, 15), new TextSpan(15, 21)]);

        Assert.Equal("One. Two. Three.", view.Text);
        Assert.Equal(new TextSpan(4, 11), view.ToRaw(4));
        Assert.Equal(new TextSpan(15, 15), view.ToRaw(9));
        Assert.Equal("Two.", view.ToRaw(new TextSpan(5, 9)).In(raw));
        Assert.Equal(new TextSpan(5, 16), view.FromRaw(new TextSpan(11, 21)));
        Assert.Equal(new TextSpan(4, 5), view.FromRaw(new TextSpan(6, 8)));
    }

    [Fact]
    public void Refuses_spans_that_are_not_in_order_or_not_in_the_text()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalisedText.Of("abc", [new TextSpan(1, 3), new TextSpan(0, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalisedText.Of("abc", [new TextSpan(1, 4)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalisedText.Of("abc").ToRaw(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalisedText.Of("abc").ToRaw(new TextSpan(2, 4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalisedText.Of("abc").FromRaw(new TextSpan(2, 4)));
    }

    [Theory]
    [InlineData("001_1582b565965aaa72.txt", "It was the US side that … provoked the dispute")]
    [InlineData("004_584bd00a16c8ebd5.txt", "China’s actions in Xinjiang, Hong Kong and Taiwan")]
    public void Finds_words_of_the_five_texts_whichever_marks_the_search_is_written_with(string file, string words)
    {
        var raw = File.ReadAllText(Path.Combine(Repository.Seeds, file));
        var view = NormalisedText.Of(raw, Normalisation.All);
        var sought = NormalisedText.Of(words.ToUpperInvariant().Replace('’', '\'').Replace("…", "...", StringComparison.Ordinal), Normalisation.All).Text;

        var at = view.Text.IndexOf(sought, StringComparison.Ordinal);

        Assert.Equal(words, view.ToRaw(new TextSpan(at, at + sought.Length)).In(raw));
    }
}
