using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;
using MediaCourse.Notebooks.Tests.Documents;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class LessonPageTests
{
    private static readonly string Sample = LessonPage.Render(SampleLesson.Document);

    [Fact]
    public void The_same_notebook_gives_the_same_page() =>
        Assert.Equal(Sample, LessonPage.Render(NotebookDocument.Parse(SampleLesson.Document.ToBytes(), "01-sample.ipynb")));

    [Fact]
    public void The_title_is_the_first_heading_and_the_only_one_of_its_level()
    {
        Assert.Contains("<title>Five reports of one meeting</title>", Sample, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(Sample, "<h1[ >]"));
    }

    [Fact]
    public void A_bar_in_a_table_is_shown_without_the_backslash_that_it_needs_there()
    {
        var page = LessonPage.Render(LessonNotebook.Create("bars.ipynb", [NotebookCell.Markdown("# Bars\n\n| code | words |\n| --- | --- |\n| `a \\| b` | c \\| d |\n\nBeside it `e \\| f`.")]));

        Assert.Contains("<code>a | b</code>", page, StringComparison.Ordinal);
        Assert.Contains("c | d", page, StringComparison.Ordinal);
        Assert.Contains("<code>e \\| f</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_leave_out_no_level()
    {
        var levels = Regex.Matches(Sample, "<h([1-6])[ >]").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.Equal([1, 2, 3, 2, 3], levels);
    }

    [Fact]
    public void Every_id_is_there_once_and_every_link_within_the_page_has_its_goal()
    {
        var ids = Regex.Matches(Sample, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        var goals = Regex.Matches(Sample, "href=\"#([^\"]*)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.NotEmpty(goals);
        Assert.All(goals, goal => Assert.Contains(goal, ids));
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.Empty(Regex.Matches(Sample, "(?:src|srcset|data|action)=\"(?!data:)[^\"]*\""));
        Assert.Empty(Regex.Matches(Sample, "<link(?! rel=\"icon\" href=\"data:,\")"));
        Assert.DoesNotContain("@import", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Sample, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_opened_is_closed()
    {
        foreach (var element in (string[])["div", "details", "pre", "code", "span", "table", "ol", "ul", "li", "nav", "main", "p"])
        {
            Assert.Equal(Regex.Count(Sample, $"<{element}[ >]"), Regex.Count(Sample, $"</{element}>"));
        }
    }

    [Fact]
    public void Footnotes_are_numbered_through_the_page()
    {
        Assert.Contains("""<ol class="footnotes" start="2">""", Sample, StringComparison.Ordinal);
        Assert.Contains("""<sup><a id="fnref:3" href="#fn:3" aria-label="Footnote 3">3</a></sup>""", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_are_numbered_and_can_be_closed()
    {
        Assert.Contains("""<details class="source" open><summary>Code 2</summary>""", Sample, StringComparison.Ordinal);
        Assert.Contains("""<details class="source"><summary>Code, not run</summary>""", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_a_cell_are_in_the_page()
    {
        Assert.Equal(3, Regex.Count(Sample, Regex.Escape($"src=\"data:image/png;base64,{SampleLesson.Picture}\"")));
        Assert.DoesNotContain("attachment:", Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_beside_the_notebook_is_put_into_the_page()
    {
        var asked = new List<string>();
        var page = Render("![a](img/a%20b.svg) ![b](missing.png) ![c](https://example.org/c.png) <img alt=\"d\" src='img/d.gif'>\n\n<p><img src=\"e.jpg\"></p>", path =>
        {
            asked.Add(path);
            return path.StartsWith("missing", StringComparison.Ordinal) ? null : [1, 2, 3];
        });

        Assert.Equal("e.jpg img/a b.svg img/d.gif missing.png", string.Join(' ', asked.Order(StringComparer.Ordinal)));
        Assert.Contains("data:image/svg+xml;base64,AQID", page, StringComparison.Ordinal);
        Assert.Contains("<img alt=\"d\" src='data:image/gif;base64,AQID'>", page, StringComparison.Ordinal);
        Assert.Contains("<img src=\"data:image/jpeg;base64,AQID\">", page, StringComparison.Ordinal);
        Assert.Contains("src=\"missing.png\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_outside_the_course_are_not_read()
    {
        var root = Directory.CreateTempSubdirectory("mediacourse");
        var notebooks = root.CreateSubdirectory("course").CreateSubdirectory("notebooks");
        File.WriteAllBytes(Path.Combine(root.FullName, "course", "a.png"), [1]);
        File.WriteAllBytes(Path.Combine(root.FullName, "secret.png"), [2]);
        var read = PageFiles.Below(notebooks.FullName, notebooks.Parent!.FullName);

        Assert.Equal([1], read("../a.png"));
        Assert.Null(read("../../secret.png"));
        Assert.Null(read(Path.Combine(root.FullName, "secret.png")));
        Assert.Null(read("none.png"));
        Assert.Null(read("\0"));
        root.Delete(recursive: true);
    }

    [Fact]
    public void A_link_to_a_notebook_leads_to_its_page()
    {
        Assert.Contains("href=\"02-framing.html#keyness\"", Sample, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/x.ipynb\"", Render("[x](https://example.org/x.ipynb)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_text_is_no_HTML_but_where_it_is_meant_to_be()
    {
        const string Hostile = "<script>alert(1)</script>\"'&";
        var document = LessonNotebook.Create(
            Hostile,
            LessonNotebook.Code(Hostile) with
            {
                Outputs =
                [
                    new StreamOutput("stdout", Hostile),
                    new StreamOutput("stderr", Hostile),
                    new ErrorOutput(Hostile, Hostile, []),
                    new DisplayOutput(MimeBundle.Of(("text/plain", Hostile), ("image/png", Hostile))),
                    new DisplayOutput(MimeBundle.Of((Hostile, Hostile))),
                ],
            },
            NotebookCell.Raw(Hostile));
        var page = LessonPage.Render(document, new LessonPageOptions { Language = Hostile, Index = new(Hostile, Hostile), Next = new(Hostile, Hostile) });

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("'&\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_without_headings_has_its_name_as_title()
    {
        var page = LessonPage.Render(LessonNotebook.Create("notebooks/07-empty.ipynb"));
        Assert.Contains("<h1>07-empty</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("On this page", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_of_another_language_keeps_its_one_colour()
    {
        var page = LessonPage.Render(NotebookDocument.Parse(
            """{"cells":[{"cell_type":"code","execution_count":1,"metadata":{},"outputs":[],"source":"class = 1 # x"}],"metadata":{"language_info":{"name":"python"}},"nbformat":4,"nbformat_minor":4}"""u8.ToArray(), "x"));
        Assert.Contains("<code>class = 1 # x</code>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('>', "&gt;&gt;&gt;")]
    [InlineData('[', "[[[")]
    public void Prose_that_is_nested_too_deep_comes_as_it_stands(char mark, string expected) =>
        Assert.Contains(expected, Render(new string(mark, 5_000) + "x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("$\"{")]
    [InlineData("(")]
    [InlineData("x => ")]
    [InlineData("new { a = ")]
    public void Code_that_is_nested_deeper_than_a_compiler_can_go_has_a_page(string level)
    {
        var code = string.Concat(Enumerable.Repeat(level, 50_000));
        var page = LessonPage.Render(LessonNotebook.Create("x", LessonNotebook.Code(code)));
        Assert.True(page.Length > code.Length);
    }

    [Fact]
    public void Any_notebook_has_a_page() => Prop.ForAll(
            ArbitraryNotebook.Arbitrary,
            notebook => LessonPage.Render(TestNotebook.Parse(notebook.Text)).EndsWith("</html>\n", StringComparison.Ordinal))
        .Check(Config.QuickThrowOnFailure);

    private static string Render(string markdown, Func<string, byte[]?>? readFile = null) =>
        LessonPage.Render(LessonNotebook.Create("x", NotebookCell.Markdown(markdown)), new LessonPageOptions { ReadFile = readFile });
}
