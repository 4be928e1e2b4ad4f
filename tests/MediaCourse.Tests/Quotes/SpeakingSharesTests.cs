using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;

namespace MediaCourse.Tests.Quotes;

public sealed class SpeakingSharesTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);
    private static readonly SpeakingShares Shares = SpeakingShares.Of(Texts);

    [Fact]
    public void The_longest_text_decides_who_is_quoted_most_in_all()
    {
        Assert.Equal("Yang Jiechi", Shares.Totals[0].Speaker);
        Assert.Equal("Antony Blinken", Shares.Without("urdupoint").Totals[0].Speaker);
        Assert.DoesNotContain("urdupoint", Shares.Without("UrduPoint").Sources);
    }

    [Fact]
    public void A_guess_is_answered_by_family_name_and_gives_nothing_away_before_it_is_made()
    {
        Assert.StartsWith("As you predicted: of all speakers in the 5 texts, Yang Jiechi", Shares.MostQuoted("yang"), StringComparison.Ordinal);
        Assert.StartsWith("You predicted Antony Blinken, who is quoted with", Shares.MostQuoted("Blinken"), StringComparison.Ordinal);
        Assert.StartsWith("No prediction yet. Write one of these between the quotation marks and run both cells again: Antony Blinken, ", Shares.MostQuoted(" "), StringComparison.Ordinal);
        Assert.StartsWith("\"Xi\" is none of the speakers.", Shares.MostQuoted("Xi"), StringComparison.Ordinal);
        Assert.StartsWith("Nobody is quoted", Shares.Without([.. Texts.Ids]).MostQuoted("Yang"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_there_is_not_is_named_and_changes_nothing()
    {
        var same = Shares.Without("cnn");

        Assert.Equal(Shares.Rows, same.Rows);
        Assert.Contains("\u201Ccnn\u201D is none of the sources", NotebookHost.Show(same)["text/plain"], StringComparison.Ordinal);
        Assert.StartsWith("\u201Ccnn\u201D is none of the sources", same.MostQuoted("yang"), StringComparison.Ordinal);
        Assert.StartsWith("\"cnn\" is none of the sources counted here: urdupoint, ", Shares.In("cnn").Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_hold_the_same_words_as_their_speakers()
    {
        Assert.Equal(
            Texts.Articles.SelectMany(article => SpeakingShare.OfSides(Quotations.Find(article))).Select(side => (side.Source, side.Side, side.Words, side.Quotations, side.FirstLine, side.LongestWords)),
            Shares.Sides.Select(side => (side.Source, side.Side, side.Words, side.Quotations, side.FirstLine, side.LongestWords)));
        Assert.Equal(Shares.In("antiwar").Items, Shares.SidesIn("antiwar").Items);
        Assert.StartsWith("\"bbc\" is none of the sources counted here: urdupoint, ", Shares.SidesIn("bbc").Caption, StringComparison.Ordinal);
        Assert.Contains("side not shown", Shares.ChartOfSides().ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("voa", Shares.Without("voa").BySide().ToPlainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newschina", "united states", 2, "Your prediction was close. 3 of the 162 words")]
    [InlineData("VOA", "China", 90, "You predicted 90. 72 of the 253 words that voa sets")]
    [InlineData("voa", "China", 101, "101 is no share in a hundred. Write a number from 0 to 100")]
    [InlineData("bbc", "China", 1, "\"bbc\" is none of the sources counted here: urdupoint")]
    [InlineData("voa", "USA", 1, "\"USA\" is none of the sides that the texts show: China, United States")]
    public void A_guess_about_a_side_is_set_beside_the_count(string source, string side, double guess, string says) =>
        Assert.StartsWith(says, Shares.ShareOfSide(source, side, guess), StringComparison.Ordinal);

    [Fact]
    public void The_table_has_a_row_for_each_speaker_and_a_column_for_each_source()
    {
        var table = Shares.ToTable();

        Assert.Equal(["speaker", .. Texts.Ids, "in all"], table.Headers);
        Assert.Equal(Shares.Rows.Sum(row => row.Words), table.Items.Sum(total => total.Words));
        Assert.Equal(Shares.Totals.Sum(total => total.Words), Texts.QuotedParts().Items.Sum(part => part.QuotedWords));
    }

    [Fact]
    public void Sides_are_put_together_by_the_reader_and_slips_are_named()
    {
        var sides = SpeakingSides.Parse(["Room: Blinken, Yang Jiechi", "Others: Xi", "no colon"], ["Antony Blinken", "Yang Jiechi", "Antony Blinken and Lloyd Austin", "Cui Tiankai"]);

        Assert.Equal("Room", sides.Of("Antony Blinken"));
        Assert.Equal("Room", sides.Of("Antony Blinken and Lloyd Austin"));
        Assert.Equal(SpeakingSides.None, sides.Of("Cui Tiankai"));
        Assert.Equal(SpeakingSides.None, sides.Of(null));
        Assert.Equal(["Nobody here is called \u201CXi\u201D.", "\u201Cno colon\u201D is no side: write its name, a colon, and its speakers with commas between."], sides.Remarks);
    }

    [Fact]
    public void The_chart_by_side_says_who_is_on_none()
    {
        var chart = Shares.ChartBySide("United States: Blinken, Sullivan", "China: Yang, Wang").ToPlainText();

        Assert.Contains("On no side: Zhao Lijian, Cui Tiankai, US State Department, Chinese delegation, China.", chart, StringComparison.Ordinal);
        Assert.Contains("Everybody is on a side.", Shares.ChartBySide("all: Blinken, Yang, Wang, Zhao, Cui, Sullivan, Department, delegation, China").ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("Cui Tiankai", Shares.Chart().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_whom_two_sides_name_is_counted_once_and_named() =>
        Assert.Contains(
            "Antony Blinken is named by United States and China, and counted for United States.",
            Shares.ChartBySide("United States: Blinken", "China: Yang, Antony Blinken").ToPlainText(),
            StringComparison.Ordinal);

    [Fact]
    public void Voices_are_marked_between_the_first_and_the_last_word_of_the_article()
    {
        Assert.All(Texts.Articles, article => Assert.Contains($"Who speaks where in {article.Id}", article.ChartOfVoices().ToPlainText(), StringComparison.Ordinal));
        Assert.Contains("last at", Texts["voa"].ChartOfVoices().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribution_shows_speaker_verb_and_rule()
    {
        Assert.Contains("the pronoun means the last subject", Quotations.Find(Texts["urdupoint"]).Attributions().ToHtml(), StringComparison.Ordinal);
        Assert.Equal("1 quotation, and who speaks by rule", Quotations.Find(Article.FromText("a", "“Yes,” Ana Diaz said.")).Attributions().Caption);
    }

    [Fact]
    public void The_least_sure_come_first_and_an_odd_limit_shows_none_or_all()
    {
        var all = Texts.LeastSureSpeakers(2).Items;

        Assert.Equal(all.Select(quotation => quotation.Confidence).Order(), all.Select(quotation => quotation.Confidence));
        Assert.Empty(Texts.LeastSureSpeakers(-1).Items);
        Assert.Empty(Texts.LeastSureSpeakers(double.NaN).Items);
        Assert.True(Texts.LeastSureSpeakers(0.75).Items.Length < all.Length);
    }
}
