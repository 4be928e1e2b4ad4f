using MediaCourse.Sources;
using MediaCourse.Sources.Cleaning;

namespace MediaCourse.Tests.Sources;

public class ArticleTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void Paragraphs_are_the_body_text_without_headings_and_without_what_was_removed()
    {
        var article = Seeds["newschina"];

        Assert.Equal([10, 12, 14, 16, 18, 20, 22, 24, 26, 28], article.Paragraphs.Select(paragraph => paragraph.Line));
        Assert.Equal(Enumerable.Range(1, 10), article.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.EndsWith("took office in January.", article.Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_and_token_is_a_slice_of_the_raw_text_on_its_line()
    {
        foreach (var article in Seeds.Articles)
        {
            foreach (var sentence in article.Sentences)
            {
                var paragraph = article.Paragraphs[sentence.Paragraph - 1];
                Assert.Equal(article.Raw.Text[sentence.Span.Start..sentence.Span.End], sentence.Text);
                Assert.True(paragraph.Span.Contains(sentence.Span));
                Assert.Equal((article.Id, paragraph.Line), (sentence.Source, sentence.Line));
            }

            foreach (var token in article.Tokens)
            {
                Assert.Equal(article.Raw.Text[token.Span.Start..token.Span.End], token.Text);
                Assert.Contains(token.Text, article.Raw.LineSpan(token.Line).In(article.Raw.Text), StringComparison.Ordinal);
            }

            Assert.Equal(article.Tokens.Length, article.WordCount);
        }
    }

    [Fact]
    public void The_first_sentence_begins_behind_the_dateline() =>
        Assert.StartsWith("The first American-Chinese ministerial meeting", Seeds["german-agency"].Sentences[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Headings_are_set_apart_and_kept() =>
        Assert.Equal(["“America’s values are not global values”", "Hard discussions as expected"], Seeds["german-agency"].Subheadings.Select(span => span.Text));

    [Fact]
    public void Each_removed_span_says_by_which_rule_and_why()
    {
        foreach (var span in Seeds.Articles.SelectMany(article => article.Removed))
        {
            Assert.NotNull(span.Rule);
            Assert.Equal(span.Rule.Reason, span.Reason);
        }

        Assert.Equal(18, Seeds["voa"].Removed.Length);
        Assert.Empty(Seeds["antiwar"].Removed);
    }

    [Fact]
    public void Segments_joined_are_the_raw_text_and_the_gaps_are_blanks()
    {
        foreach (var article in Seeds.Articles)
        {
            Assert.Equal(article.Raw.Text, string.Concat(article.Segments.Select(segment => segment.Text)));
            Assert.All(article.Segments.Where(segment => segment.Part is null), gap => Assert.True(string.IsNullOrWhiteSpace(gap.Text)));
            Assert.Equal(article.Spans, article.Segments.Where(segment => segment.Part is not null).Select(segment => segment.Part));
        }
    }

    [Fact]
    public void Trailing_and_non_breaking_blanks_belong_to_no_span()
    {
        var article = Seeds["newschina"];

        Assert.Contains("January.\u00A0\n", article.Raw.Text, StringComparison.Ordinal);
        Assert.All(article.Spans, span => Assert.Equal(span.Text.Trim(), span.Text));
        Assert.DoesNotContain(article.Spans, span => span.Line == 23);
    }

    [Fact]
    public void A_text_without_a_corpus_is_an_article_with_its_name_for_an_id()
    {
        var article = Article.FromText("papers/daily.txt", "Ministers Leave Geneva Without a Deal\n\nNothing was signed in the end.");

        Assert.Equal(("daily", "papers/daily.txt", "Ministers Leave Geneva Without a Deal"), (article.Id, article.File, article.Title));
        Assert.Null(article.Outlet);
        Assert.Null(article.Kind);
    }

    [Fact]
    public void A_reader_can_add_a_rule_of_her_own()
    {
        var rule = CleaningRule.ForLines("greeting", "A greeting to the readers, not the report", SpanRole.Boilerplate, line => line.StartsWith("Dear readers", StringComparison.Ordinal));
        var article = Article.FromText("letter.txt", "Dear readers, this is the news of the day.\n\nNothing was signed in the end.");

        var cleaned = article.WithRules([rule, .. CleaningRules.Standard]);

        Assert.Equal(2, article.Paragraphs.Length);
        Assert.Equal("greeting", Assert.Single(cleaned.Removed).Rule!.Name);
        Assert.Single(cleaned.Paragraphs);
    }

    [Fact]
    public void A_reader_can_leave_a_rule_out()
    {
        var cleaned = Seeds["voa"].WithRules(CleaningRules.Standard.Where(rule => rule.Name != "caption"));

        Assert.Equal(Seeds["voa"].Removed.Length - 1, cleaned.Removed.Length);
        Assert.Equal("repeated-paragraph", Assert.Single(cleaned.Spans, span => span.Line == 34).Rule!.Name);
    }

    [Fact]
    public void A_hint_for_a_line_that_the_text_does_not_have_is_refused() =>
        Assert.Contains(
            "a hint speaks of lines 3 to 2, and the text has lines 1 to 2",
            Assert.Throws<SourceTextException>(() => Article.FromText("a", "A\nB", new RoleHint(SpanRole.Comment, 3, null, "R"))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb", 2)]
    [InlineData("a\rb\n", 1)]
    [InlineData("\n\n", 2)]
    [InlineData("", 1)]
    public void Lines_are_counted_as_editors_count_them(string text, int lines) => Assert.Equal(lines, new RawText("a", text).LineCount);

    [Fact]
    public void The_line_of_the_very_end_is_the_last_line()
    {
        var raw = new RawText("a", "a\nbc\n");

        Assert.Equal([1, 1, 2, 2, 2, 2], Enumerable.Range(0, 6).Select(raw.LineOf));
        Assert.Equal("bc", raw.LineSpan(2).In(raw.Text));
        Assert.Throws<ArgumentOutOfRangeException>(() => raw.LineSpan(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => raw.LineOf(6));
    }
}
