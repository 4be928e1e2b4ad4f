using MediaCourse.Display;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public class CollocatesTests
{
    private static readonly Article Page = Article.FromText(
        "page.txt",
        "Tough talks ended today in the city of Anchorage. The tough talks had begun on Thursday evening.\n\nThe tough weather of the city did not end with the talks of the two sides, and it was cold.");

    [Fact]
    public void Words_near_the_term_are_counted_within_sentences_and_measured()
    {
        var collocates = Collocates.Of([Page], "talks", reach: 2, leastNear: 2);

        Assert.Equal(3, collocates.Occurrences);
        var tough = collocates.Words.Single(word => word.Word == "tough");
        Assert.Equal((2, 3), (tough.Near, tough.Total));
        Assert.Equal(14 + Math.Log2(2.0 * 2 / (3 + 3)), tough.LogDice, 1e-12);
        Assert.Equal(Math.Log2(2 / tough.Expected), tough.MutualInformation, 1e-12);
        Assert.DoesNotContain(collocates.Words, word => word.Word == "talks");
    }

    [Fact]
    public void What_is_left_out_is_counted_and_the_way_to_see_it_is_said()
    {
        var usual = Collocates.Of([Page], "talks", reach: 2);
        var all = Collocates.Of([Page], "talks", reach: 2, leastNear: 1);

        Assert.Equal(all.Words.Count - usual.Words.Count, usual.LeftOut);
        Assert.Contains("leastNear: 1 shows them too", usual.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("leastNear", all.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("near fewer than 9 times", Collocates.Of([Page], "talks", reach: 2, leastNear: 9).ToTable().ToPlainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void What_chance_would_bring_is_counted_for_the_places_that_sentences_leave(int reach)
    {
        var words = Collocates.Of([Page], "talks", reach, leastNear: 1).Words;

        Assert.Equal(words.Sum(word => word.Near), words.Sum(word => word.Expected) / words.Sum(word => word.Total) * 37, 1e-9);
        Assert.All(words, word => Assert.True(word.Expected <= word.Total));
    }

    [Fact]
    public void A_reach_without_a_word_is_refused_in_one_line() =>
        Assert.Equal(
            "reach: 0 cannot be: it says how many words away still counts as near; write 1 or more.",
            Assert.Throws<ContextException>(() => Collocates.Of([Page], "talks", reach: 0)).Message);

    [Fact]
    public void Stop_words_can_be_left_out()
    {
        Assert.DoesNotContain(Collocates.Of([Page], "talks", leastNear: 1, stopWords: StopWords.English).Words, word => word.Word == "the");
    }

    [Fact]
    public void A_term_that_never_comes_has_no_company()
    {
        Assert.Empty(Collocates.Of([Page], "peace").Words);
        Assert.Empty(Collocates.Of([], "peace").Words);
        Assert.Contains("stands nowhere here", Collocates.Of([Page], "peace").ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("No word stands near it often enough", Collocates.Of([Page], "Thursday").ToTable().ToPlainText(), StringComparison.Ordinal);
    }
}
