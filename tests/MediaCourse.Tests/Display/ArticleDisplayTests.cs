using System.Text.RegularExpressions;
using System.Xml.Linq;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Display;

public partial class ArticleDisplayTests
{
    private static readonly Corpus Corpus = Corpus.Load(Repository.Seeds);

    public static TheoryData<string> Sources => [.. Corpus.Ids];

    [Fact]
    public void A_corpus_shows_its_sources_side_by_side_and_what_is_not_stated()
    {
        var text = NotebookHost.Show(Corpus)["text/plain"];

        Assert.StartsWith("The Anchorage talks: 5 sources side by side.", text, StringComparison.Ordinal);
        Assert.All(Corpus.Ids, id => Assert.Contains($"\n{id} ", text, StringComparison.Ordinal));
        Assert.Contains("not stated", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_the_overview_are_those_of_the_articles()
    {
        var rows = Tables(Corpus.Overview().ToHtml())[0].Element("tbody")!.Elements("tr").ToList();

        Assert.Equal(Corpus.Articles.Length, rows.Count);
        foreach (var (row, article) in rows.Zip(Corpus.Articles))
        {
            var cells = row.Elements().Select(cell => cell.Value).ToList();
            Assert.Equal(article.Id, cells[0]);
            Assert.Equal(article.Outlet ?? "not stated", cells[1]);
            Assert.Equal($"{article.Tokens.Length:N0}", cells[5]);
            Assert.Equal($"{article.Sentences.Length}", cells[6]);
            Assert.Equal($"{article.Paragraphs.Length}", cells[7]);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void An_article_shows_every_paragraph_with_its_line_and_nothing_removed(string id)
    {
        var article = Corpus[id];
        var html = NotebookHost.Show(article)["text/html"];

        var shown = Tables(html)[1].Element("tbody")!.Elements("tr").ToDictionary(row => row.Element("th")!.Value, row => row.Element("td")!.Value, StringComparer.Ordinal);
        Assert.All(article.Paragraphs, paragraph => Assert.EndsWith(paragraph.Text, shown[$"{paragraph.Line}"], StringComparison.Ordinal));
        Assert.DoesNotContain("<del", html, StringComparison.Ordinal);
        Assert.All(Tables(html), AssertAccessible);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Cleaning_shown_whole_holds_every_character_of_every_span(string id)
    {
        var article = Corpus[id];
        var cells = Tables(article.ShowCleaning(wholeText: true).ToHtml())[0].Element("tbody")!.Elements("tr").Select(row => row.Element("td")!).ToList();
        foreach (var label in cells.SelectMany(cell => cell.Elements("span")).ToList())
        {
            label.Remove();
        }

        Assert.Equal(
            Blanks().Replace(string.Concat(article.Spans.Select(span => span.Text)), ""),
            Blanks().Replace(string.Concat(cells.Select(cell => cell.Value)), ""));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Cleaning_strikes_out_what_was_removed_and_only_that(string id)
    {
        var article = Corpus[id];
        var html = article.ShowCleaning().ToHtml();

        Assert.Equal(
            article.Removed.SelectMany(span => span.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            Tables(html)[0].Descendants("del").Select(struck => struck.Value),
            StringComparer.Ordinal);
        Assert.All(Tables(html), AssertAccessible);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Each_removed_span_is_named_in_words_and_its_reason_is_at_hand(string id)
    {
        var article = Corpus[id];
        var view = article.ShowCleaning();
        var labels = Tables(view.ToHtml())[0].Descendants("span").Where(label => label.Attribute("class")!.Value == "mc-label mc-removed").ToList();

        Assert.Equal(article.Removed.Length, labels.Count);
        foreach (var (label, span) in labels.Zip(article.Removed))
        {
            Assert.StartsWith($"removed: {span.Rule!.Name}", label.Value, StringComparison.Ordinal);
            Assert.StartsWith(span.Reason!.TrimEnd('.'), label.Attribute("title")!.Value, StringComparison.Ordinal);
            Assert.Contains($"[removed, {span.Rule.Name}", view.ToPlainText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_shortened_paragraph_says_how_much_is_left_out_and_how_to_see_it()
    {
        var shortened = Corpus["antiwar"].ShowCleaning().ToPlainText();
        var whole = Corpus["antiwar"].ShowCleaning(wholeText: true).ToPlainText();

        Assert.Contains("characters kept, not shown here …]", Blanks().Replace(shortened, " "), StringComparison.Ordinal);
        Assert.Contains("ShowCleaning(wholeText: true)", shortened, StringComparison.Ordinal);
        Assert.DoesNotContain("not shown here", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("wholeText", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_which_nothing_was_removed_says_so() =>
        Assert.StartsWith("note (note.txt): cleaning removed nothing.\n", Article.FromText("note.txt", "One sentence stands here. And another one follows it.").ShowCleaning().ToPlainText(), StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_text_is_shown_and_not_obeyed()
    {
        var article = Article.FromText("note.txt", "He wrote <script>alert('1')</script> & \"left\", and the page showed it as it stood.");

        Assert.DoesNotContain("<script", article.ShowCleaning().ToHtml() + NotebookHost.Show(article)["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_removed_spans_has_a_row_for_each()
    {
        var table = Corpus["voa"].RemovedTable();

        Assert.Equal(Corpus["voa"].Removed, table.Items);
        Assert.Equal(Corpus["voa"].Removed.Length, Tables(table.ToHtml())[0].Element("tbody")!.Elements("tr").Count());
    }

    [Fact]
    public void The_uses_of_the_rules_add_up_to_what_was_removed() =>
        Assert.Equal(
            Corpus.Articles.Sum(article => article.Removed.Length),
            Corpus.CleaningByRule().Items.Sum(use => use.Places.Values.Sum()));

    private static void AssertAccessible(XElement table)
    {
        Assert.NotEmpty(table.Element("caption")!.Value);
        Assert.All(table.Element("thead")!.Descendants("th"), header => Assert.Equal("col", header.Attribute("scope")?.Value));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Element("th")!.Attribute("scope")?.Value));
    }

    private static List<XElement> Tables(string html) =>
        [.. XDocument.Parse($"<div>{html}</div>", LoadOptions.PreserveWhitespace).Root!.Elements("table")];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
