using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources.Cleaning;

/// <summary>Title, standfirst, by-line and labels above an article.</summary>
public class HeadRulesTests
{
    private const string Standfirst = "Talks on shared rivers broke down late on Tuesday after a dispute over dams.";

    [Fact]
    public void The_head_of_a_page_falls_into_labels_title_standfirst_and_by_line() =>
        Assert.Equal(
            [
                "1 boilerplate navigation",
                "3 boilerplate section-label",
                "5 title title",
                "7 standfirst standfirst",
                "9 byline byline",
                "11 boilerplate page-tool",
                "13 body",
            ],
            Cleaned.Lines(Cleaned.Before(
                "Skip to main content", "World", "Ministers Leave Geneva Without a Deal", Standfirst, "By Maria Keller", "Share")).Take(7));

    [Fact]
    public void A_standfirst_that_a_dateline_and_the_first_paragraph_repeat_is_removed()
    {
        var article = Article.FromText("invented.txt", $"Ministers Leave Geneva\n\n{Standfirst}\n\nGENEVA (AP) — {Standfirst}\n\nNothing was signed in the end.");

        Assert.Equal(
            ["1 title title", "3 standfirst repeated-standfirst", "5 dateline dateline", "5 body = 3", "7 body"],
            Cleaned.Lines(article));
        Assert.Equal(["repeated-standfirst", "dateline"], article.Removed.Select(span => span.Rule!.Name));
    }

    [Fact]
    public void A_second_headline_is_a_standfirst_and_is_set_apart_not_removed()
    {
        var article = Article.FromText("invented.txt", Cleaned.Before("Ministers Leave Geneva", "Six countries argue about the water of their rivers"));

        Assert.Equal("standfirst standfirst", Cleaned.Of("Six countries argue about the water of their rivers", article));
        Assert.Empty(article.Removed);
    }

    [Theory]
    [InlineData("US Concludes 'Tough' Talks With China")]
    [InlineData("Is a deal on water possible?")]
    [InlineData("“America’s values are not global values”")]
    [InlineData("Tough Talks")]
    [InlineData("Troops leave the U.S.")]
    [InlineData("iPhone prices rise again")]
    public void A_headline_is_found_without_a_corpus(string headline)
    {
        var article = Article.FromText("invented.txt", Cleaned.Before("Breaking News", headline));

        Assert.Equal(headline, article.Title);
        Assert.Equal("title title", Cleaned.Of(headline, article));
    }

    [Fact]
    public void A_headline_given_twice_is_one_title_and_one_repeat()
    {
        var article = Article.FromText("invented.txt", Cleaned.Before("Ministers Leave Geneva Today", "World", "Ministers Leave Geneva Today"));

        Assert.Equal(["1 title title", "3 boilerplate section-label", "5 title title = 1"], Cleaned.Lines(article).Take(3));
        Assert.Equal([false, true, true], article.Spans.Take(3).Select(span => span.IsRemoved));
    }

    [Theory]
    [InlineData("By Maria Keller")]
    [InlineData("By Maria Keller and Tom Reed, Reuters")]
    [InlineData("By NewsDesk Updated May.1")]
    [InlineData("By NEWSDESK STAFF | Published 3:15 p.m. June 4, 2019")]
    [InlineData("By Maria Keller, Diplomatic correspondent")]
    [InlineData("Maria Keller Posted on June 4, 2019")]
    public void A_by_line_is_made_of_names_titles_and_dates(string line) =>
        Assert.Equal("byline byline", Cleaned.Of(line, Cleaned.Before("Ministers Leave Geneva Without a Deal", line)));

    [Theory]
    [InlineData("By Friday the talks had ended.")]
    [InlineData("By 2030 the rivers will be dry, the ministers said.")]
    [InlineData("By the time they met, nothing was left to say.")]
    [InlineData("By Tuesday")]
    public void A_sentence_or_time_that_begins_with_by_is_no_by_line(string line) =>
        Assert.DoesNotContain("byline", Cleaned.Of(line, Cleaned.Amid(line)), StringComparison.Ordinal);

    [Fact]
    public void A_by_line_deep_in_the_text_is_somebody_elses()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 5).Select(n => $"Paragraph {n} has enough words to be one."))
            + "\n\nBy Niall Ferguson, Mar 21, 2021\n\nAnd this is the last paragraph of them all.";

        Assert.Equal("subheading subheading", Cleaned.Of("By Niall Ferguson, Mar 21, 2021", text));
    }

    [Fact]
    public void A_list_without_running_text_is_kept_as_it_is() =>
        Assert.All(
            Article.FromText("invented.txt", "Apples\nPears and plums from the south\nA dozen eggs\nPrint\nBread").Spans,
            span => Assert.Equal((SpanRole.Body, null), (span.Role, span.Rule)));

    [Fact]
    public void A_long_list_before_a_short_text_is_no_head() =>
        Assert.All(
            Article.FromText("invented.txt", string.Concat(Enumerable.Range(1, 40).Select(n => $"Entry number {n} of the list\n")) + "\nThis is the only sentence in it.").Spans,
            span => Assert.Equal(SpanRole.Body, span.Role));
}
