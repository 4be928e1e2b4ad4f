using System.Text;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("nbformat-invalid.ipynb", 9)]
    [InlineData("nbformat-many_tracebacks.ipynb", 1)]
    [InlineData("nbformat-test4.5.ipynb", 9)]
    [InlineData("nbformat-test4plus.ipynb", 11)]
    [InlineData("nbgrader-bad-markdown-cell-1.ipynb", 1)]
    [InlineData("nbgrader-blank-grade-id.ipynb", 1)]
    [InlineData("nbgrader-blank-points.ipynb", 1)]
    [InlineData("nbgrader-cell-type-changed.ipynb", 1)]
    [InlineData("nbgrader-duplicate-grade-ids.ipynb", 2)]
    [InlineData("nbgrader-submitted-locked-cell-changed.ipynb", 7)]
    [InlineData("nbgrader-test-v0.ipynb", 17)]
    [InlineData("nbgrader-test-v1.ipynb", 17)]
    [InlineData("nbgrader-test-v2.ipynb", 17)]
    [InlineData("nbgrader-test_taskcell.ipynb", 18)]
    [InlineData("nbgrader-too-new.ipynb", 1)]
    public void A_published_notebook_comes_back_byte_for_byte(string file, int cells)
    {
        var path = Repository.SharedData("notebooks", file);
        var document = NotebookDocument.Load(path);

        Assert.Equal(cells, document.Cells.Length);
        Assert.Equal(File.ReadAllBytes(path), document.ToBytes());
    }

    [Theory]
    [InlineData("nbformat-test4.5.ipynb")]
    [InlineData("nbformat-test4plus.ipynb")]
    [InlineData("nbgrader-test-v2.ipynb")]
    public void A_notebook_taken_apart_and_put_together_again_is_the_same(string file)
    {
        var path = Repository.SharedData("notebooks", file);
        var document = NotebookDocument.Load(path);
        var emptied = document with { Cells = [] };
        var again = emptied with { Cells = [.. document.Cells] };

        Assert.Contains("\"cells\": []", emptied.Text(), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(path), again.Text());
    }

    [Theory]
    [InlineData("nbformat-invalid.ipynb", "cell 1 has no text in 'source'", "unknown type 'heading'", "unknown type 'bad stream'")]
    [InlineData("nbformat-test4plus.ipynb", "format 4.99", "unknown type 'future cell'", "unknown type 'future output'")]
    [InlineData("nbgrader-cell-type-changed.ipynb", "cell 1 has no array 'outputs'")]
    [InlineData("nbformat-test4.5.ipynb")]
    [InlineData("nbgrader-test-v1.ipynb")]
    public void What_is_not_as_the_format_asks_is_named(string file, params string[] expected)
    {
        var document = NotebookDocument.Load(Repository.SharedData("notebooks", file));

        Assert.Equal(expected.Length, document.Warnings.Length);
        Assert.All(expected.Zip(document.Warnings), pair => Assert.Contains(pair.First, pair.Second.Message, StringComparison.Ordinal));
        Assert.All(document.Warnings, warning => Assert.DoesNotContain('\n', warning.Message));
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n ")]
    [InlineData("\n\n")]
    public void Byte_order_mark_and_blank_around_the_JSON_stay(string head)
    {
        var text = head + TestNotebook.Plain + "\n \t\n";
        Assert.Equal(text, TestNotebook.Parse(text).Text());
    }

    [Theory]
    [InlineData("""["a\r\n", "b"]""", "a\r\nb")]
    [InlineData("\"\\u00e9 é \\/ / \\ud83d\\ude00 😀\"", "é é / / 😀 😀")]
    [InlineData("\"\\b\\f\\u0000\"", "\b\f\0")]
    [InlineData("[]", "")]
    [InlineData("""  [ "x" , "y" ]  """, "xy")]
    public void Source_is_read_however_it_is_spelt_and_written_back_so(string json, string source)
    {
        var text = TestNotebook.WithSource(json);
        var document = TestNotebook.Parse(text);

        Assert.Equal(source, document.Cells[0].Source);
        Assert.Equal(text, document.Text());
    }

    [Fact]
    public void A_lone_surrogate_is_read_and_written_back()
    {
        const string Json = "\"cut \\ud83d and \\udE00\"";
        var document = TestNotebook.Parse(TestNotebook.WithSource(Json));
        var edited = document.WithCell(0, document.Cells[0] with { Source = document.Cells[0].Source + "." });

        Assert.Equal("cut \uD83D and \uDE00", document.Cells[0].Source);
        Assert.Equal(TestNotebook.WithSource(Json), document.Text());
        Assert.Equal(TestNotebook.WithSource("\"cut \\ud83d and \\ude00.\""), edited.Text());
    }

    [Fact]
    public void Setting_what_is_there_already_changes_nothing()
    {
        var text = TestNotebook.WithCells(
            """
            { "outputs":[ {"output_type" : "stream", "text":"a\/b", "name":"stdout"} ],"metadata":{"n":1e3,"big":123456789012345678901234567890},
              "execution_count": 1.0, "source" :"x\/y", "attachments": { }, "cell_type":"code" }
            """);
        var document = TestNotebook.Parse(text);
        var cell = document.Cells[0];
        var same = document.WithCell(0, cell with
        {
            Attachments = cell.Attachments,
            Id = cell.Id,
            Source = "x/y",
            Outputs = [new StreamOutput("stdout", "a/b")],
            ExecutionCount = 1,
            Metadata = cell.Metadata.With(1000, "n"),
        });

        Assert.Equal(text, same.Text());
    }

    [Fact]
    public void Every_byte_of_a_minified_notebook_with_unknown_keys_stays()
    {
        const string Text = """{"z":[1.0,1e3,-0,{"":null}],"nbformat_minor":4,"nbformat":4,"cells":[{"x":1,"cell_type":"raw","source":"","metadata":{},"attachments":{"a.png":{"image/png":"AA=="}}}],"metadata":{"b":1,"a":2}}""";
        Assert.Equal(Text, TestNotebook.Parse(Text).Text());
    }

    [Fact]
    public void Outputs_are_read_as_what_they_are()
    {
        var cell = TestNotebook.Parse(TestNotebook.Plain).Cells[1];

        Assert.Equal(
            [
                new StreamOutput("stdout", "one\ntwo"),
                new ResultOutput(MimeBundle.Of(("text/plain", "3"), ("text/html", "<b>3</b>")), 7),
            ],
            cell.Outputs);
        Assert.Equal(CellKind.Code, cell.Kind);
        Assert.Equal(7, cell.ExecutionCount);
        Assert.Equal("first-code", cell.Id);
        Assert.Equal(["check"], cell.Metadata.Tags);
    }

    [Fact]
    public void JSON_in_an_output_stays_JSON()
    {
        var document = TestNotebook.Parse(TestNotebook.WithCells(
            """
            {"cell_type":"code","execution_count":null,"metadata":{},"source":"","outputs":[{"output_type":"display_data","metadata":{},
            "data":{"application/vnd.plotly.v1+json":{"data":[1,2.50],"layout":{"title":"\ud83d"}},"application/json":["a","b"],"text/plain":["a","b"]}}]}
            """));
        var data = Assert.IsType<DisplayOutput>(document.Cells[0].Outputs[0]).Data;

        Assert.Equal("2.50", data.Entry("application/vnd.plotly.v1+json")!.Content!["data"]![1]!.ToJsonString());
        Assert.Equal("\uD83D", (string)data.Entry("application/vnd.plotly.v1+json")!.Content!["layout"]!["title"]!);
        Assert.Equal(2, data.Entry("application/json")!.Content!.AsArray().Count);
        Assert.Equal("ab", data.TextOf("text/plain"));
    }

    [Fact]
    public void Attachments_are_read_as_bundles()
    {
        var cell = NotebookDocument.Parse(
            Encoding.UTF8.GetBytes(TestNotebook.WithCells("""{"cell_type":"markdown","metadata":{},"source":"","attachments":{"a b.png":{"image/png":"AA=="}}}""")),
            "x").Cells[0];
        Assert.Equal("AA==", cell.Attachments["a b.png"].TextOf("image/png"));
    }
}
