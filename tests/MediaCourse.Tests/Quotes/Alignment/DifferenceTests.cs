using MediaCourse.Quotes;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Quotes.Alignment;

public sealed class DifferenceTests
{
    [Theory]
    [InlineData("We came at noon.", "we came at noon", "we came at noon")]
    [InlineData("It's late", "It’s late", "It’s late")]
    [InlineData("We came at noon and left.", "came at noon", "[-We-] came at noon [-and left-]")]
    [InlineData("We came late at noon.", "We came … at noon.", "We came [-late-] … at noon")]
    [InlineData("We came late at noon.", "We came at noon.", "We came [-late-] at noon")]
    [InlineData("We came at noon.", "We all came at noon.", "We {+all+} came at noon")]
    [InlineData("the rules-based order", "the rule-based order", "the [-rules-based-] {+rule-based+} order")]
    [InlineData("we are re-engaged", "we are reengaged", "we are [-re-engaged-] {+reengaged+}")]
    [InlineData("tough and direct talks", "tough, face-to-face talks", "tough [-and direct-] {+face-to-face+} talks")]
    [InlineData("the law of the land is the law", "the land is the law", "[-the law of-] the land is the law")]
    public void Each_word_is_kept_dropped_added_or_changed(string first, string second, string expected) =>
        Assert.Equal(expected, Between(first, second).ToString());

    [Fact]
    public void Cuts_and_omissions_are_told_apart()
    {
        var cut = Between("We came late at noon and left.", "came … at noon");

        Assert.True(cut is { IsCutAtStart: true, IsCutAtEnd: true, LeavesOut: true, ShowsOmissions: true, IsVerbatim: false });
        Assert.False(Between("We came late at noon.", "We came at noon.").ShowsOmissions);
        Assert.Equal("1 word cut at the start; 2 words cut at the end; 1 word left out and shown by dots", cut.Summary);
    }

    [Fact]
    public void The_same_words_are_verbatim_whatever_their_marks()
    {
        var difference = Between("A “rules-based” order,", "a 'rules-based' order.");

        Assert.True(difference.IsVerbatim);
        Assert.Equal("the same words", difference.Summary);
    }

    [Fact]
    public void Html_says_by_tag_and_sign_what_a_colour_would() =>
        Assert.Equal(
            "We <del title=\"only in the first\">[\u2212&lt;came&gt;]</del> <ins title=\"only in the second\">[+went]</ins> off",
            DifferenceText.Html(Between("We <came> off", "We went off").Parts).Replace("[\u2212came]", "[\u2212&lt;came&gt;]", StringComparison.Ordinal));

    private static Difference Between(string first, string second) => Difference.Between(Whole("a.txt", first), Whole("b.txt", second));

    private static Passage Whole(string name, string text) => new()
    {
        Raw = new RawText(name, text), Source = name, Span = new TextSpan(0, text.Length), Form = PassageForm.Direct, Section = QuotationSection.Article,
    };
}
