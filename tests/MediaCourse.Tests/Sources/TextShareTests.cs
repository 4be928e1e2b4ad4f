using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources;

public class TextShareTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);

    [Fact]
    public void The_parts_of_a_file_add_up_to_its_characters_without_blanks() =>
        Assert.All(Texts.Articles, article =>
        {
            var share = TextShare.Of(article);

            Assert.Equal(article.Raw.Text.Count(character => !char.IsWhiteSpace(character)), share.Characters);
            Assert.Equal(share.Characters, share.Article + share.Headings + share.Comments + share.Removed);
        });

    [Fact]
    public void Comments_are_counted_apart_from_what_was_removed()
    {
        var share = TextShare.Of(Texts["antiwar"]);

        Assert.True(share.Comments > share.Article, $"{share}");
        Assert.Equal(0, share.Removed);
    }

    [Fact]
    public void Without_a_prediction_there_is_no_answer()
    {
        Assert.StartsWith("No prediction yet. ", Texts.LargestShareOutsideTheArticle(" "), StringComparison.Ordinal);
        Assert.StartsWith("No prediction yet. ", Texts.LargestShareOutsideTheArticle(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_prediction_is_confirmed_with_the_count() =>
        Assert.StartsWith("As you predicted: ", Texts.LargestShareOutsideTheArticle("antiwar"), StringComparison.Ordinal);

    [Fact]
    public void A_wrong_prediction_is_set_beside_the_count()
    {
        var answer = Texts.LargestShareOutsideTheArticle(" VOA ");

        Assert.StartsWith("You predicted voa, with ", answer, StringComparison.Ordinal);
        Assert.Contains("antiwar", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bbc")]
    [InlineData(null)]
    public void A_prediction_that_names_no_source_is_answered_by_the_names_there_are(string? guess) =>
        Assert.Contains("urdupoint, antiwar, german-agency, newschina, voa", Texts.LargestShareOutsideTheArticle(guess!), StringComparison.Ordinal);

    [Fact]
    public void Lines_are_shown_as_they_were_saved()
    {
        var table = Texts["voa"].ShowLines(3, 6);

        Assert.Equal([3, 4, 5, 6], table.Items.Select(line => line.Number));
        Assert.Equal(["Breaking News", "USA", "", "US Concludes 'Tough' Talks With China in Alaska\u00a0"], table.Items.Select(line => line.Text));
    }

    [Fact]
    public void Lines_behind_the_end_are_answered_by_where_the_end_is()
    {
        var table = Texts["voa"].ShowLines(68, 70);

        Assert.Empty(table.Items);
        Assert.Equal("voa ends at line 67, before line 68", table.Caption);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 4)]
    public void Lines_that_are_not_there_are_answered_by_those_that_are(int first, int last) =>
        Assert.Contains("voa has lines 1 to 67", Assert.Throws<LineRangeException>(() => Texts["voa"].ShowLines(first, last)).Message, StringComparison.Ordinal);
}
