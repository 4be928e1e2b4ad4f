using MediaCourse.Framing;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Framing;

/// <summary>Counting with quotations, without them, or them alone.</summary>
public class ArticleWordsTests
{
    private const string Talks = "The talks were “tough and direct,” Sullivan said. “We had hard talks.”";
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void What_an_outlet_says_itself_is_what_stands_outside_the_marks()
    {
        var article = Article.FromText("talks.txt", Talks);

        Assert.Equal("The talks were Sullivan said", Joined(article.OwnWords()));
        Assert.Equal("tough and direct We had hard talks", Joined(article.QuotedWords()));
    }

    [Fact]
    public void Own_and_quoted_words_together_are_all_words_of_each_of_the_five_texts()
    {
        foreach (var article in Seeds.Articles)
        {
            var parts = article.OwnWords().Concat(article.QuotedWords()).OrderBy(stretch => stretch.Span.Start).ToList();

            Assert.NotEmpty(article.QuotedWords());
            Assert.Equal(Joined(article.Words()), Joined(parts));
        }
    }

    [Fact]
    public void No_pair_of_words_reaches_over_a_quotation_that_is_left_out()
    {
        var article = Article.FromText("talks.txt", Talks);
        var table = TermCounter.Count([article], [article], QuotationChoice.Out, new TermOptions { Length = 2 });

        Assert.Equal(["the talks", "talks were", "sullivan said"], table.Terms.Select(term => term.Term));
    }

    [Fact]
    public void A_quotation_over_two_paragraphs_is_left_out_whole()
    {
        var own = Joined(Seeds["urdupoint"].OwnWords());

        Assert.DoesNotContain("It only represents", own, StringComparison.Ordinal);
        Assert.Contains("he said The majority of countries", own, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_quotes_nobody_has_no_quoted_words()
    {
        var plain = Article.FromText("plain.txt", "Nobody spoke that day.");

        Assert.Empty(plain.QuotedWords());
        Assert.Throws<KeynessException>(() => TermCounter.Count([plain], [plain], QuotationChoice.Only));
    }

    private static string Joined(IEnumerable<TextStretch> stretches) =>
        string.Join(' ', stretches.SelectMany(stretch => Tokenizer.Split(stretch.Raw, stretch.Span).Select(span => span.In(stretch.Raw))));
}
