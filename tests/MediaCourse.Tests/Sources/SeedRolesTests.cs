using MediaCourse.Sources;
using MediaCourse.Tests.Sources.Cleaning;

namespace MediaCourse.Tests.Sources;

/// <summary>What a careful reader says of every line of the five texts. Lines that are not listed are body text.</summary>
public class SeedRolesTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void UrduPoint_is_body_text_behind_its_dateline() =>
        AssertRoles("urdupoint", "1 dateline dateline");

    [Fact]
    public void The_blog_is_ten_paragraphs_and_then_comments_two_of_which_come_twice() =>
        AssertRoles("antiwar",
        [
            .. Enumerable.Range(11, 10).Select(line => $"{line} comment hint"),
            "21 comment hint = 11",
            "22 comment hint = 12",
            .. Enumerable.Range(23, 54).Select(line => $"{line} comment hint"),
        ]);

    [Fact]
    public void The_translated_report_has_a_dateline_and_two_subheadings() =>
        AssertRoles("german-agency", "1 dateline dateline", "7 subheading subheading", "17 subheading subheading");

    [Fact]
    public void NewsChina_has_boilerplate_at_both_ends_and_a_standfirst_that_comes_again() =>
        AssertRoles(
            "newschina",
            "1 boilerplate page-tool",
            "2 boilerplate section-label",
            "4 title title",
            "6 standfirst repeated-standfirst",
            "8 byline byline",
            "10 body = 6",
            "30 boilerplate page-tool");

    [Fact]
    public void VOA_has_player_caption_and_biography_around_its_report() =>
        AssertRoles(
            "voa",
            "1 boilerplate navigation",
            "3 boilerplate section-label",
            "4 boilerplate section-label",
            "6 title title",
            "8 boilerplate section-label",
            "10 media media-title",
            "11 media player",
            "13 media player",
            "15 media player",
            "17 media media-title = 10",
            "33 caption caption",
            "34 caption caption = 33",
            "58 boilerplate image-placeholder",
            "60 byline biography",
            "62 boilerplate biography",
            "64 boilerplate text-size",
            "65 boilerplate text-size",
            "66 boilerplate text-size",
            "67 boilerplate text-size");

    [Fact]
    public void The_doubled_date_and_the_agency_belong_to_the_dateline()
    {
        Assert.Equal("date 2021-03-19 MOSCOW (UrduPoint News / Sputnik - 19th March, 2021)", Seeds["urdupoint"].Dateline);
        Assert.StartsWith("Tensions flared during", Seeds["urdupoint"].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stray_letter_before_the_first_word_belongs_to_the_dateline()
    {
        Assert.Equal("date 2021-03-20 N", Seeds["german-agency"].Dateline);
        Assert.StartsWith("The first American-Chinese", Seeds["german-agency"].Paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_hint_the_blog_keeps_every_line_as_body_text() =>
        Assert.All(Article.FromText("blog.txt", Seeds["antiwar"].Raw.Text).Spans, span => Assert.Equal(SpanRole.Body, span.Role));

    [Fact]
    public void Windows_line_ends_change_no_role_and_no_line_number()
    {
        foreach (var article in Seeds.Articles)
        {
            var windows = Article.FromText(article.File, article.Raw.Text.ReplaceLineEndings("\r\n"), [.. article.Description.Hints]);

            Assert.Equal(Cleaned.Lines(article), Cleaned.Lines(windows));
            Assert.Equal(article.Spans.Select(span => span.Text), windows.Spans.Select(span => span.Text));
        }
    }

    private static void AssertRoles(string id, params string[] notBody)
    {
        var article = Seeds[id];
        var lines = Cleaned.Lines(article).Where(line => !line.EndsWith(" body", StringComparison.Ordinal));

        Assert.Equal(notBody, lines);
        Assert.Equal(
            article.Raw.Text.Split('\n').Select((line, i) => (line, Number: i + 1)).Where(line => line.line.Trim().Length > 0).Select(line => line.Number),
            article.Spans.Select(span => span.Line).Distinct());
    }
}
