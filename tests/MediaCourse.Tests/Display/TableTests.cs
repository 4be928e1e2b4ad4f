using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Display;

namespace MediaCourse.Tests.Display;

public class TableTests
{
    private static readonly Outlet[] Outlets = [new("VOA <News>", 1234, new DateOnly(2021, 3, 20)), new("Antiwar.com", 7, null)];

    private static Table<Outlet> Words => Table.Of(Outlets, "Words per source")
        .Column("Outlet", outlet => outlet.Name)
        .Column("Words", outlet => outlet.Words)
        .Column("Share", outlet => outlet.Words / 1241.0, "0.000")
        .Column("Published", outlet => outlet.Published);

    [Fact]
    public void A_plain_text_table_has_a_caption_and_aligned_columns() =>
        Assert.Equal(
            """
            Words per source
            Outlet       Words  Share  Published
            -----------  -----  -----  ----------
            VOA <News>   1,234  0.994  2021-03-20
            Antiwar.com      7  0.006  not stated
            """,
            Words.ToPlainText(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void Without_columns_a_table_is_the_sentence_that_it_says()
    {
        var nothing = Table.Of<Outlet>([], "No comment has line 3 & none 4.").Note("Choose another.");

        Assert.Equal("No comment has line 3 & none 4.\nChoose another.", nothing.ToPlainText());
        Assert.EndsWith("<p>No comment has line 3 &amp; none 4.</p>\n<p>Choose another.</p>", nothing.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_html_table_has_real_headers_for_rows_and_columns()
    {
        var table = Parse(Words.ToHtml());

        Assert.Equal("Words per source", table.Element("caption")!.Value);
        Assert.All(table.Element("thead")!.Descendants("th"), header => Assert.Equal("col", header.Attribute("scope")!.Value));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal("row", row.Elements().First().Attribute("scope")!.Value));
        Assert.Equal("VOA <News>", table.Element("tbody")!.Descendants("th").First().Value);
    }

    [Fact]
    public void Columns_of_numbers_are_flush_right_and_no_others()
    {
        var headers = Parse(Words.ToHtml()).Element("thead")!.Descendants("th").ToList();

        Assert.Equal<string?[]>([null, "n", "n", null], [.. headers.Select(header => header.Attribute("class")?.Value)]);
    }

    [Fact]
    public void A_cut_says_how_many_rows_there_are_and_how_to_see_them()
    {
        var cut = Words.First(1);

        Assert.EndsWith("\n… The first 1 of 2 rows; .All() shows every one.", cut.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("<i>The first 1 of 2 rows; .All() shows every one.</i></caption>", cut.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Antiwar.com", cut.All().ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Antiwar.com", cut.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_stand_below() => Assert.EndsWith("\nCounted by rule.", Words.Note("Counted by rule.").ToPlainText(), StringComparison.Ordinal);

    [Fact]
    public void A_table_is_a_value() => Assert.Equal(4, Words.Note("x").First(1).Column("More", _ => true).Headers.Count() - 1);

    [Fact]
    public void A_notebook_shows_html_and_plain_text()
    {
        var shown = NotebookHost.Show(Words);

        Assert.Equal<string[]>(["text/html", "text/plain"], [.. shown.Keys]);
        Assert.Equal(Words.ToHtml(), shown["text/html"]);
        Assert.Equal(Words.ToPlainText(), shown["text/plain"]);
    }

    [Fact]
    public void No_text_can_break_out_of_its_cell() =>
        Prop.ForAll<string?>(text =>
        {
            var shown = text is null ? "not stated" : new string([.. text.Select(character => System.Xml.XmlConvert.IsXmlChar(character) ? character : '.')]).ReplaceLineEndings(" ");
            var table = Parse(Table.Of([shown], "One text").Column("Text", one => one).ToHtml());
            return table.Element("tbody")!.Descendants("th").Single().Value == shown;
        }).QuickCheckThrowOnFailure();

    private static XElement Parse(string html) => XDocument.Parse($"<div>{html}</div>", LoadOptions.PreserveWhitespace).Root!.Element("table")!;

    private sealed record Outlet(string Name, int Words, DateOnly? Published);
}
