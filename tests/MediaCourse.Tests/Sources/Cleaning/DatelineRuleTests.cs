using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources.Cleaning;

public class DatelineRuleTests
{
    [Theory]
    [InlineData("GAZA, Dec. 1 (Xinhua) --", "The referendum was held on Monday.")]
    [InlineData("CARBONDALE, United States, Dec. 13 (Xinhua) --", "The mine was closed on Monday.")]
    [InlineData("LONDON/SINGAPORE, June 14 (Reuters) -", "Shares rose on Monday.")]
    [InlineData("LITTLETON, Colo. (AP) --", "Nobody was hurt, the police said.")]
    [InlineData("ST. PETERSBURG, Russia (AP) —", "A court ruled on Monday.")]
    [InlineData("WASHINGTON —", "“We are here,” the senator said.")]
    [InlineData("Washington (CNN) —", "The White House said so.")]
    [InlineData("MOSCOW, March 19. /TASS/.", "The ministry said so.")]
    [InlineData("ANKARA (Pakistan Point News / Anadolu - 3rd May, 2020)", "Nothing was signed.")]
    [InlineData("date 2020-01-05", "MPs voted on the bill.")]
    [InlineData("date 2020-01-05 January 5, 2020", "The march has ended.")]
    [InlineData("Published: 2020-01-05 10:15", "The march has ended.")]
    [InlineData("2020-01-05 OSLO (NTB) -", "The march has ended.")]
    public void A_dateline_is_cut_from_the_first_paragraph(string dateline, string report)
    {
        var article = Article.FromText("invented.txt", $"{dateline} {report}\n\nA second paragraph follows here.");

        Assert.Equal(dateline, article.Dateline);
        Assert.Equal(report, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("date 2020-01-05 K", "Karl said no.", "date 2020-01-05 K")]
    [InlineData(" Date: 2020-01-05 Q", "Police said on Sunday that nobody was hurt.", "Date: 2020-01-05 Q")]
    [InlineData("BERLIN (dpa) - N", "In the capital nobody was hurt.", "BERLIN (dpa) - N")]
    public void A_stray_letter_goes_with_the_dateline_before_it(string start, string report, string dateline)
    {
        var article = Article.FromText("invented.txt", start + report);

        Assert.Equal(dateline, article.Dateline);
        Assert.Equal(report, article.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("U.S. Secretary of State Antony Blinken spoke first.")]
    [InlineData("OPEC (Organization of the Petroleum Exporting Countries) met on Monday.")]
    [InlineData("Blinken (Reuters) said that he was fine with it.")]
    [InlineData("WASHINGTON-based analysts doubted that it would hold.")]
    [InlineData("UN - the world body - was not asked.")]
    [InlineData("COVID-19 — The disease that changed everything — is back.")]
    [InlineData("2021-03-19 was a Friday, and nothing else is known of it.")]
    [InlineData("March 19, 2021 was the day of the talks in Alaska.")]
    [InlineData("BLINKEN: Good afternoon, and welcome to Anchorage.")]
    [InlineData("Dated March 5, 2020 and signed by both, the paper was lost.")]
    [InlineData("McDonald said that NThe was a fault of the feed.")]
    public void What_only_looks_like_a_dateline_stays_body_text(string paragraph) =>
        Assert.Equal("body", Cleaned.Of(paragraph, paragraph + "\n\nA second paragraph follows here."));

    [Fact]
    public void A_dateline_within_the_report_stays_body_text() =>
        Assert.Equal("body", Cleaned.Of("GENEVA (AP) — It was the first such meeting.", Cleaned.Amid("GENEVA (AP) — It was the first such meeting.")));

    [Theory]
    [InlineData("Published: 20 March 2021, 14:00 GMT")]
    [InlineData("Updated 3:15 PM EDT, Tue June 4, 2019")]
    [InlineData("March 21, 2021")]
    [InlineData("MOSCOW, March 19 (Sputnik)")]
    public void A_date_on_a_line_of_its_own_is_a_dateline_too(string line) =>
        Assert.Equal("dateline publication-date", Cleaned.Of(line, Cleaned.Before("Six Ministers Meet About Water", line)));

    [Fact]
    public void The_day_of_publication_of_a_text_without_a_corpus_is_read_from_its_dateline()
    {
        Assert.Equal(new DateOnly(2020, 1, 5), Article.FromText("a", "date 2020-01-05 The march has ended.").Published);
        Assert.Equal(new DateOnly(2019, 6, 4), Article.FromText("a", Cleaned.Before("Six Ministers Meet", "Updated Tue June 4, 2019")).Published);
        Assert.Null(Article.FromText("a", Cleaned.Before("Six Ministers Meet", "By Jane Doe Updated May.1")).Published);
    }
}
