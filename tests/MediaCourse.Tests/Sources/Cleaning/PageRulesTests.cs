using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources.Cleaning;

/// <summary>Players, pictures, buttons, notices and boxes around and within an article.</summary>
public class PageRulesTests
{
    [Theory]
    [InlineData("No media source now available", "media player")]
    [InlineData("Please wait...", "media player")]
    [InlineData("0:00 / 4:12", "media player")]
    [InlineData("The code has been copied to your clipboard.", "media player")]
    [InlineData("• 4x3 Image", "boilerplate image-placeholder")]
    [InlineData("Image 2 of 7", "boilerplate image-placeholder")]
    [InlineData("[image]", "boilerplate image-placeholder")]
    [InlineData("FILE – A dam on the upper river, seen in 2018.", "caption caption")]
    [InlineData("File photo: A dam on the upper river, seen in 2018.", "caption caption")]
    [InlineData("Ana Petrov, left, arrives on Monday. (Photo by Tom Reed/Getty Images)", "caption caption")]
    [InlineData("In this May 4, 2018 file photo, a dam on the upper river is seen from the air.", "caption caption")]
    [InlineData("Photo: Tom Reed", "caption caption")]
    [InlineData("Photo taken on June 4, 2019 shows the palace in Geneva, Switzerland.", "caption caption")]
    [InlineData("Media caption, Petrov speaks about the water", "caption caption")]
    [InlineData("Sign up to our daily letter about rivers", "boilerplate notice")]
    [InlineData("A A A", "boilerplate text-size")]
    [InlineData("Advertisement", "boilerplate navigation")]
    [InlineData("© 2019 Lake Daily. All rights reserved.", "boilerplate notice")]
    [InlineData("Subscribe to our newsletter for more of this.", "boilerplate notice")]
    [InlineData("Tom Reed contributed to this report.", "byline byline")]
    public void A_line_that_says_of_itself_what_it_is_is_known_anywhere(string line, string expected)
    {
        Assert.Equal(expected, Cleaned.Of(line, Cleaned.Amid(line)));
        Assert.Equal(expected, Cleaned.Of(line, Cleaned.Behind(line)));
        Assert.Equal(expected, Cleaned.Of(line, Cleaned.Before("Ministers Leave Geneva Without a Deal", line)));
    }

    [Theory]
    [InlineData("Print", "boilerplate page-tool")]
    [InlineData("Mobile version", "boilerplate page-tool")]
    [InlineData("Share this article", "boilerplate page-tool")]
    [InlineData("Tags: water, rivers, Geneva", "boilerplate page-tool")]
    [InlineData("Home > World > Europe", "boilerplate navigation")]
    [InlineData("Opinion", "boilerplate section-label")]
    [InlineData("Update", "boilerplate section-label")]
    [InlineData("Lake Daily", "boilerplate stray-label")]
    public void A_line_that_could_be_anything_is_boilerplate_only_around_the_paragraphs(string line, string expected)
    {
        Assert.Equal(expected, Cleaned.Of(line, Cleaned.Behind(line)));
        Assert.Equal(expected, Cleaned.Of(line, Cleaned.Before(line, "Ministers Leave Geneva Without a Deal")));
        Assert.DoesNotContain("boilerplate", Cleaned.Of(line, Cleaned.Amid(line)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Print media were quick to blame both sides.")]
    [InlineData("Share prices fell in Zurich on the news.")]
    [InlineData("Please wait for the next round, the minister said.")]
    [InlineData("File sharing was blamed by nobody at all.")]
    [InlineData("FILE is a word in capitals that opens this sentence.")]
    [InlineData("Update: the ministers have left for home without a word.")]
    [InlineData("At 10:30 the ministers left for lunch.")]
    [InlineData("Images of the dam were shown to all six of them.")]
    [InlineData("Accessibility links the two ideas, as the ministers said.")]
    [InlineData("Photo by photo, the delegates went through the evidence.")]
    [InlineData("The picture (a view from the air) was shown twice.")]
    [InlineData("Subscribers of the paper had known it for a week.")]
    [InlineData("Sign up for war, a poster on the wall told them.")]
    public void A_sentence_that_begins_like_boilerplate_stays_body_text(string line)
    {
        Assert.Equal("body", Cleaned.Of(line, Cleaned.Amid(line)));
        Assert.Equal("body", Cleaned.Of(line, Cleaned.Behind(line)));
    }

    [Fact]
    public void The_title_of_a_player_is_told_from_the_title_of_the_article() =>
        Assert.Equal(
            ["1 title title", "3 media media-title", "4 media player", "6 media player", "8 media media-title = 3", "10 body"],
            Cleaned.Lines(Cleaned.Before(
                "Ministers Leave Geneva Without a Deal",
                "Petrov Speaks About the Water of the Rivers\nplease wait",
                "0:00 0:01:12",
                "Petrov Speaks About the Water of the Rivers")).Take(6));

    [Fact]
    public void A_player_within_the_article_takes_its_title_along() =>
        Assert.Equal(
            ["5 media media-title", "6 media player", "7 media player"],
            Cleaned.Lines(Cleaned.Amid("What Petrov said\nNo media source currently available\n0:00 0:01:12")).Skip(2).Take(3));

    [Fact]
    public void A_box_about_the_author_behind_the_article_is_by_line_and_boilerplate() =>
        Assert.Equal(
            ["7 boilerplate image-placeholder", "9 byline biography", "11 boilerplate biography", "13 boilerplate text-size", "14 boilerplate text-size"],
            Cleaned.Lines(Cleaned.Behind(
                "  • 4x3 Image", "    Nora Lind", "    Nora Lind covers the rivers of the north from Bergen.", "S\nM")).Skip(3));

    [Fact]
    public void One_sentence_about_an_author_whom_the_article_never_names_is_boilerplate()
    {
        const string Biography = "Nora Lind is a freelance reporter based in Bergen.";

        Assert.Equal("boilerplate biography", Cleaned.Of(Biography, Cleaned.Behind(Biography)));
        Assert.Equal("body", Cleaned.Of(Biography, Cleaned.Behind("Nora Lind was not heard, which surprised nobody in the room.", Biography)));
    }

    [Fact]
    public void A_sentence_about_the_writer_at_the_end_is_boilerplate() =>
        Assert.Equal("boilerplate biography", Cleaned.Of("The writer is a fellow at an institute in Bergen.", Cleaned.Behind("The writer is a fellow at an institute in Bergen.")));

    [Fact]
    public void A_line_that_announces_a_caption_takes_it_along() =>
        Assert.Equal(
            ["5 caption caption", "6 caption caption", "8 body"],
            Cleaned.Lines(Cleaned.Amid("Image caption,\nThe ministers met for nine hours and more")).Skip(2));

    [Fact]
    public void Related_headlines_go_with_their_heading_and_the_article_goes_on_behind_them() =>
        Assert.Equal(
            ["5 boilerplate page-tool", "7 boilerplate page-tool", "9 boilerplate page-tool", "11 body"],
            Cleaned.Lines(Cleaned.Amid("RELATED COVERAGE", "Six Ministers to Meet in Spring", "A Dam Nobody Wanted")).Skip(2));

    [Fact]
    public void A_subheading_stands_between_paragraphs_and_ends_no_sentence()
    {
        Assert.Equal("subheading subheading", Cleaned.Of("Hard talks as expected", Cleaned.Amid("Hard talks as expected")));
        Assert.Equal("subheading subheading", Cleaned.Of("“Water is not for sale”", Cleaned.Amid("“Water is not for sale”")));
        Assert.Equal("subheading subheading", Cleaned.Of("What happens next?", Cleaned.Amid("What happens next?")));
    }

    [Theory]
    [InlineData("Nobody knows.")]
    [InlineData("http://example.org/rivers")]
    [InlineData("- the price of water")]
    [InlineData("and nothing else")]
    [InlineData("The meeting was the first of its kind. Enditem")]
    [InlineData("What did the ministers tell you when you met them there?")]
    public void Other_short_lines_between_paragraphs_stay_body_text(string line) =>
        Assert.Equal("body", Cleaned.Of(line, Cleaned.Amid(line)));

    [Fact]
    public void What_a_colon_announces_is_no_subheading() =>
        Assert.Equal("body", Cleaned.Of("A share of all the water", Cleaned.Amid("The ministers from the mountains named one condition in the end:", "A share of all the water")));

    [Fact]
    public void A_paragraph_that_stands_in_the_article_twice_is_kept_once()
    {
        const string Twice = "Nobody from the six countries wanted to speak to the press on Tuesday.";
        var article = Article.FromText("invented.txt", Cleaned.Amid(Twice, Twice));

        Assert.Equal(["5 body", "7 body repeated-paragraph = 5"], Cleaned.Lines(article).Skip(2).Take(2));
        Assert.Single(article.Paragraphs, paragraph => paragraph.Text == Twice);
        Assert.Equal(7, Assert.Single(article.Removed).Line);
    }

    [Fact]
    public void Comments_behind_a_heading_that_opens_them_are_found_without_a_hint() =>
        Assert.Equal(
            ["7 boilerplate comment-section", "8 comment comment-section", "9 comment comment-section"],
            Cleaned.Lines(Cleaned.Behind("12 Comments\nFirst!\nThis will lead nowhere, and everybody knows it by now.")).Skip(3));

    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_a_reason()
    {
        var rules = MediaCourse.Sources.Cleaning.CleaningRules.Standard;

        Assert.Equal(rules.Length, rules.Select(rule => rule.Name).Distinct().Count());
        Assert.All(rules, rule => Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name));
        Assert.All(rules, rule => Assert.True(rule.Reason.Length > 20));
    }
}
