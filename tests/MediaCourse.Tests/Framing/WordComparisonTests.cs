using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public sealed class WordComparisonTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void Words_are_compared_without_function_words_and_under_the_names_of_the_texts()
    {
        var comparison = WordComparison.Of(Article.FromText("a", "The strike closed the port."), Article.FromText("b", "The talks were about the strike and the strike."));

        Assert.Equal((3, 3), (comparison.WordsOfFirst, comparison.WordsOfSecond));
        Assert.Equal((1L, 2L), (comparison.Find(" Strike ")!.CountA, comparison.Find("strike")!.CountB));
        Assert.Contains("4 different words compared", comparison.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("in a", comparison.ToTable().Headers);
        Assert.Contains("in b", comparison.ToTable().Headers);
        Assert.Null(comparison.Find("the"));
    }

    [Fact]
    public void A_word_that_one_text_never_has_comes_up_with_a_larger_prior()
    {
        var small = Seeds.CompareWords("urdupoint", "voa").OfSecond.Take(8).Select(term => term.Term);
        var large = Seeds.CompareWords("urdupoint", "voa", prior: "uniform:0.5").OfSecond.Take(8).Select(term => term.Term);

        Assert.DoesNotContain("talks", small);
        Assert.Equal("talks", large.First());
    }

    [Fact]
    public void Words_between_marks_can_be_left_out_or_stand_alone()
    {
        var all = Seeds.CompareWords("urdupoint", "voa").Find("not")!.CountA;
        var own = Seeds.CompareWords("urdupoint", "voa", QuotationChoice.Out).Find("not")!.CountA;
        var quoted = Seeds.CompareWords("urdupoint", "voa", QuotationChoice.Only).Find("not")!.CountA;

        Assert.True(own > 0 && quoted > own);
        Assert.Equal(all, own + quoted);
    }

    [Theory]
    [InlineData("international", "“international” comes 17 times in urdupoint and once in voa (z 1.93): number 1 of the 318 words that urdupoint uses more.")]
    [InlineData("Order", "number 4 of the 318 words that urdupoint uses more. Number 1 is “international” (z 1.93).")]
    [InlineData("talks", "never in urdupoint and 6 times in voa")]
    [InlineData("the", "function word")]
    [InlineData("banana", "Neither urdupoint nor voa has the word “banana”")]
    [InlineData("world order", "more than one word")]
    [InlineData(" … ", "not written a word yet")]
    [InlineData(null, "not written a word yet")]
    public void A_prediction_is_answered_in_a_sentence(string? word, string answer) =>
        Assert.Contains(answer, Seeds.CompareWords("urdupoint", "voa").WhereIs(word), StringComparison.Ordinal);

    [Fact]
    public void A_text_compared_with_itself_shows_no_word_and_says_why()
    {
        var comparison = Seeds.CompareWords("voa", "voa");

        Assert.Contains("is compared with itself", comparison.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("is compared with itself", comparison.Chart().Source, StringComparison.Ordinal);
        Assert.Contains("both use it alike", comparison.WhereIs("talks"), StringComparison.Ordinal);
        Assert.NotNull(comparison.Chart());
    }

    [Fact]
    public void A_source_or_prior_that_is_none_is_answered_by_what_there_is()
    {
        Assert.Contains("voa", Assert.Throws<UnknownSourceException>(() => Seeds.CompareWords("urdupoint", "cnn")).Message, StringComparison.Ordinal);
        Assert.Contains("uniform:A", Assert.Throws<KeynessException>(() => Seeds.CompareWords("urdupoint", "voa", prior: "half")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_has_the_words_of_the_table_from_one_end_to_the_other()
    {
        var figure = Seeds.CompareWords("urdupoint", "voa").Chart(top: 3);

        Assert.Equal(["international", "chinese", "world", "actions", "blinken", "two"], figure.Layout["yaxis"]!["ticktext"]!.AsArray().Select(label => label!.ToString()));
    }

    [Fact]
    public void Every_prediction_gets_an_answer() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), word => Seeds.CompareWords("voa", "newschina").WhereIs(word).Length > 0).QuickCheckThrowOnFailure();
}
