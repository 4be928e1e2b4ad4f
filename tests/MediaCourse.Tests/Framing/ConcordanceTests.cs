using MediaCourse.Display;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public class ConcordanceTests
{
    private static readonly Article Talks = Article.FromText(
        "talks.txt",
        "Title of the page\n\nThe tough talks ended in Anchorage. Both sides said the talks were tough.\n\nChina\u2019s side hailed candid Talks, and negotiators negotiated.");

    [Fact]
    public void Every_line_points_back_to_the_raw_text()
    {
        var corpus = Corpus.Load(Repository.Seeds);

        var concordance = Concordance.Of(corpus.Articles, "China");

        Assert.True(concordance.Lines.Select(line => line.Source).Distinct().Count() == 5);
        Assert.All(concordance.Lines, line =>
        {
            var raw = corpus[line.Source].Raw;
            Assert.Equal(line.Match, line.Span.In(raw.Text));
            Assert.Equal("china", line.Match, ignoreCase: true);
            Assert.Equal(line.Line, raw.LineOf(line.Span.Start));
            Assert.EndsWith(line.Left, raw.Text[..line.Span.Start].TrimEnd(), StringComparison.Ordinal);
            Assert.StartsWith(line.Right, raw.Text[line.Span.End..].TrimStart(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Context_ends_with_the_words_asked_for_or_the_paragraph()
    {
        var line = Concordance.Of([Talks], "talks", words: 2).Lines[0];

        Assert.Equal(("The tough", "talks", "ended in"), (line.Left, line.Match, line.Right));
        Assert.Equal("", Concordance.Of([Talks], "China's side").Lines.Single().Left);
    }

    [Fact]
    public void Lines_can_be_sorted_by_the_nearest_word_on_either_side()
    {
        var concordance = Concordance.Of([Talks], "talks", words: 2);

        Assert.Equal(["hailed candid", "said the", "The tough"], concordance.SortedByLeft().Lines.Select(line => line.Left));
        Assert.Equal(["and negotiators", "ended in", "were tough"], concordance.SortedByRight().Lines.Select(line => line.Right.TrimStart(',', ' ').TrimEnd('.')));
    }

    [Fact]
    public void A_star_stands_for_any_letters_and_an_apostrophe_for_either_kind()
    {
        Assert.Equal(["negotiators", "negotiated"], Concordance.Of([Talks], "negotiat*").Lines.Select(line => line.Match));
        Assert.Equal("China\u2019s", Concordance.Of([Talks], "china's").Lines.Single().Match);
        Assert.Equal(2, Concordance.Of([Talks], "*ough").Lines.Count);
    }

    [Fact]
    public void A_term_that_never_comes_is_answered_by_how_words_count() =>
        Assert.Contains("\u201Cpeace\u201D stands nowhere here", Concordance.Of([Talks], "peace").ToTable().ToPlainText(), StringComparison.Ordinal);

    [Fact]
    public void The_whole_paragraph_is_the_most_that_can_be_shown()
    {
        var line = Concordance.Of([Talks], "ended", words: int.MaxValue).Lines.Single();

        Assert.Equal(("The tough talks", "in Anchorage. Both sides said the talks were tough."), (line.Left, line.Right));
    }

    [Fact]
    public void Fewer_than_no_words_of_context_are_refused_in_one_line() =>
        Assert.Equal(
            "words: -1 cannot be: it says how many words are shown on either side; write 0 or more.",
            Assert.Throws<ContextException>(() => Concordance.Of([Talks], "talks", words: -1)).Message);

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("*")]
    public void A_term_without_a_word_is_refused(string term)
    {
        Assert.Throws<TermException>(() => Concordance.Of([Talks], term));
    }
}
