using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Display;

public sealed class MarkedTextTests
{
    private static readonly Article Text = Article.FromText("text.txt", "One two <three> four.\n\nFive six.");

    [Fact]
    public void Each_name_has_a_letter_that_stands_before_its_marks_and_in_the_legend()
    {
        var shown = Text.ShowMarks([Mark("four", "B-name"), Mark("One", "A-name"), Mark("six", "A-name")], "Marks").ToPlainText();

        Assert.Contains("[A: One] two <three> [B: four].", shown, StringComparison.Ordinal);
        Assert.Contains("Five [A: six].", shown, StringComparison.Ordinal);
        Assert.Contains("A     A-name      2  1, 3", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_within_another_stays_within_it()
    {
        var shown = Text.ShowMarks([Mark("two <three> four", "outer"), Mark("three", "inner")], "Marks").ToPlainText();

        Assert.Contains("One [A: two <[B: three]> four].", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_overlap_or_run_over_lines_lose_no_character()
    {
        var whole = new TextMark(new TextSpan(0, Text.Raw.Text.Length), "whole");
        var shown = Text.ShowMarks([whole, Mark("One two", "a"), Mark("two <three>", "b")], "Marks").ToPlainText();

        Assert.Contains("[A: [B: One two] <three> four.]", Text.ShowMarks([whole, Mark("One two", "a")], "Marks").ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("One two", shown.Replace("[C: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("[A: Five six.]", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_of_a_text_is_escaped_and_says_the_detail()
    {
        var html = Text.ShowMarks([new TextMark(new TextSpan(8, 15), "<name>", "\"why\"")], "Marks").ToHtml();

        Assert.Contains("title=\"&lt;name&gt;: &quot;why&quot;\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;three&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_of_a_source_are_shown_by_speaker_with_every_word_of_the_text()
    {
        var article = Corpus.Load(Repository.Seeds)["urdupoint"];

        var view = article.ShowQuotations();

        Assert.Equal(15, view.Marks.Count);
        Assert.Contains("Yang Jiechi", view.ToPlainText(), StringComparison.Ordinal);
        Assert.All(article.Tokens.Take(50), token => Assert.Contains(token.Text, view.ToPlainText(), StringComparison.Ordinal));
    }

    [Fact]
    public void More_names_than_letters_go_on_with_numbers()
    {
        var text = Article.FromText("text.txt", string.Join(' ', Enumerable.Range(0, 30).Select(i => $"w{i}.")));
        var marks = Enumerable.Range(0, 30).Select(i => new TextMark(new TextSpan(text.Raw.Text.IndexOf($"w{i}.", StringComparison.Ordinal), text.Raw.Text.IndexOf($"w{i}.", StringComparison.Ordinal) + 2), $"name {i}"));

        Assert.Contains("[A2: w2]", text.ShowMarks(marks, "Marks").ToPlainText(), StringComparison.Ordinal);
    }

    private static TextMark Mark(string words, string name)
    {
        var start = Text.Raw.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextMark(new TextSpan(start, start + words.Length), name);
    }
}
