using System.Text.Json.Nodes;
using MediaCourse.Charts;
using Draw = MediaCourse.Charts.Charts;

namespace MediaCourse.Tests.Charts;

public sealed class FigureTests
{
    private const string Hostile = "</script><script>alert(1)</script> <b>&";

    [Fact]
    public void Words_of_a_text_can_neither_end_the_script_nor_become_markup()
    {
        var html = Draw.Bar([Hostile], row => row, _ => 1, Hostile, Hostile, new ChartOptions { Source = Hostile }).ToHtml();

        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.Equal(1, Count(html, "<script>"));
        Assert.Equal(1, Count(html, "</script>"));
    }

    [Fact]
    public void The_title_reads_the_same_in_words_as_it_was_given()
    {
        var title = string.Join(' ', Enumerable.Repeat("a <long> title & more", 8));

        Assert.Equal(title, Draw.Bar([1], _ => "a", row => row, title, "things").Title);
    }

    [Fact]
    public void A_figure_shows_itself_as_html_as_a_plotly_figure_and_in_words()
    {
        var figure = Draw.Bar([1], _ => "a", row => row, "One", "things");
        var formatters = new FigureFormatters().CreateTypeFormatters().Cast<MediaCourse.Display.RenderingFormatter>().Select(formatter => formatter.MimeType);

        Assert.Equal(["text/html", "text/plain", "application/vnd.plotly.v1+json"], formatters);
        Assert.Equal(["data", "layout"], JsonNode.Parse(figure.ToJson())!.AsObject().Select(member => member.Key));
        Assert.StartsWith("One\nBar chart of things. a: 1.\n", figure.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_edited_is_what_is_shown()
    {
        var figure = Draw.Bar([1], _ => "a", row => row, "One", "things");
        figure.Layout["height"] = 777;
        figure.Data[0]!["marker"]!["color"] = "#123456";

        Assert.Contains("min-height:777px", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("#123456", figure.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rows_give_the_same_characters()
    {
        Assert.Equal(Make().ToHtml(), Make().ToHtml());

        static Figure Make() => Draw.Bar([1.0 / 3], _ => "a", row => row, "Third", "things");
    }

    [Fact]
    public void Without_scripts_title_summary_and_table_can_be_read()
    {
        var html = Draw.Bar([3], _ => "voa", row => row, "Quotations", "quotations").ToHtml();
        var withoutScript = html[..html.IndexOf("<script>", StringComparison.Ordinal)];

        Assert.Contains("<b>Quotations</b>", withoutScript, StringComparison.Ordinal);
        Assert.Contains("<details open>", withoutScript, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">voa</th>", withoutScript, StringComparison.Ordinal);
        Assert.Contains("lesson’s first cell", withoutScript, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
