using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class OutputHtmlTests
{
    [Theory]
    [InlineData("text/html", "<i>x</i>", "<i>x</i>")]
    [InlineData("image/svg+xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg></svg>", "tabindex=\"0\"><svg></svg></div>")]
    [InlineData("image/png", "AA\n==\n", "<img src=\"data:image/png;base64,AA==\" alt=\"plain\">")]
    [InlineData("image/gif", "AA==", "<img src=\"data:image/gif;base64,AA==\" alt=\"plain\">")]
    [InlineData("text/markdown", "*x*", "<em>x</em>")]
    public void The_richest_rendering_is_shown(string type, string text, string expected)
    {
        var page = Render(new DisplayOutput(MimeBundle.Of(("text/plain", "plain"), (type, text))));

        Assert.Contains(expected, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<pre>plain", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_name_is_no_description_of_a_picture()
    {
        var page = Render(new DisplayOutput(MimeBundle.Of(("text/plain", "<Figure.Image object at 0x11>"), ("image/png", "AA=="))));
        Assert.Contains("alt=\"Picture made by the code above\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_shown_where_there_is_nothing_else()
    {
        var page = Render(new DisplayOutput(new MimeBundle([new MimeEntry("application/json", System.Text.Json.Nodes.JsonNode.Parse("""{"a":[1,"é"]}"""))])));
        Assert.Contains("<pre>{\n  &quot;a&quot;: [\n    1,", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_of_one_name_stand_together() =>
        Assert.Contains("<pre>one two</pre>", Render(new StreamOutput("stdout", "one "), new StreamOutput("stdout", "two\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u001b[31;1mred\u001b[0m \u001b]8;;http://x\u0007link\u001b]8;;\u0007", "red link")]
    [InlineData("10%\r50%\r100%\nend\r\n", "100%\nend")]
    [InlineData("a\bb\0c\td", "abc\td")]
    public void Terminal_codes_are_left_out(string text, string expected) =>
        Assert.Contains($"<pre>{expected}</pre>", Render(new StreamOutput("stdout", text)), StringComparison.Ordinal);

    [Fact]
    public void An_error_shows_its_kind_and_where_it_happened()
    {
        var page = Render(new ErrorOutput("KeyNotFound", "no 'x'", ["\u001b[31mKeyNotFound: no 'x'\u001b[0m", "line 2"]));
        Assert.Contains("<strong>Error: KeyNotFound</strong></p><pre>KeyNotFound: no &#39;x&#39;\nline 2</pre>", page, StringComparison.Ordinal);
    }

    private static string Render(params CellOutput[] outputs) =>
        LessonPage.Render(LessonNotebook.Create("x", LessonNotebook.Code("1") with { Outputs = [.. outputs] }));
}
