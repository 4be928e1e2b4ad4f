using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class EditingTests
{
    [Fact]
    public void New_outputs_change_only_the_outputs()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var edited = document.WithCell(1, document.Cells[1] with
        {
            Outputs = [new StreamOutput("stdout", "fünf\n"), document.Cells[1].Outputs[1]],
            ExecutionCount = 1,
        });

        Assert.Equal(
            TestNotebook.Plain
                .Replace("\"one\\n\",\n      \"two\"", "\"fünf\\n\"", StringComparison.Ordinal)
                .Replace("\"execution_count\": 7,\n   \"id\"", "\"execution_count\": 1,\n   \"id\"", StringComparison.Ordinal),
            edited.Text());
    }

    [Fact]
    public void An_empty_list_of_outputs_is_written_as_nbformat_writes_it()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var cleared = document.WithCell(1, document.Cells[1] with { Outputs = [], ExecutionCount = null });

        Assert.Contains("\"outputs\": [],\n", cleared.Text(), StringComparison.Ordinal);
        Assert.Contains("\"execution_count\": null,\n", cleared.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_kind_of_output_comes_back_as_it_was_set()
    {
        CellOutput[] outputs =
        [
            new StreamOutput("stderr", "a\r\nb\u2028c\n\n"),
            new DisplayOutput(MimeBundle.Of(("text/plain", "x"), ("image/png", "AA==\n"), ("image/svg+xml", "<svg>\n</svg>")))
            {
                Metadata = new JsonObject { ["image/png"] = new JsonObject { ["width"] = 5 } },
            },
            new ResultOutput(new MimeBundle([new MimeEntry("application/json", JsonNode.Parse("""{"b":[1,"x",null],"a":"\ud83d"}"""))]), 3),
            new ErrorOutput("TypeError", "cut \uD83D", ["line 1", "\u001b[31mline 2\u001b[0m"]),
            new UnknownOutput(new JsonObject { ["output_type"] = "odd", ["n"] = 1.5 }),
        ];
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var edited = document.WithCell(1, document.Cells[1] with { Outputs = [.. outputs] });
        var again = TestNotebook.Parse(edited.Text());

        Assert.Equal(outputs, again.Cells[1].Outputs);
        Assert.Equal(edited.Text(), again.Text());
    }

    [Fact]
    public void A_source_keeps_the_form_that_it_had()
    {
        var document = TestNotebook.Parse(TestNotebook.WithCells(
            """{"cell_type":"markdown","metadata":{},"source":"a"},{"cell_type":"markdown","metadata":{},"source":["b"]}"""));
        var edited = document with { Cells = [.. document.Cells.Select(cell => cell with { Source = "1\n2" })] };

        Assert.Equal(
            TestNotebook.WithCells("""{"cell_type":"markdown","metadata":{},"source":"1\n2"},{"cell_type":"markdown","metadata":{},"source":["1\n","2"]}"""),
            edited.Text());
    }

    [Fact]
    public void What_is_new_follows_indentation_line_ends_and_escapes_of_the_file()
    {
        var text = """
            {
                "cells": [
                    {
                        "cell_type": "raw",
                        "metadata": {},
                        "source": "\u00e9"
                    }
                ],
                "metadata": {},
                "nbformat": 4,
                "nbformat_minor": 4
            }
            """.ReplaceLineEndings("\r\n");
        var document = TestNotebook.Parse(text);
        var edited = document with { Cells = document.Cells.Add(NotebookCell.Code("ü\n😀")) };

        Assert.Equal(
            text.Replace(
                "        }\r\n    ],",
                """
                        },
                        {
                            "cell_type": "code",
                            "execution_count": null,
                            "metadata": {},
                            "outputs": [],
                            "source": "\u00fc\n\ud83d\ude00"
                        }
                    ],
                """.ReplaceLineEndings("\r\n"),
                StringComparison.Ordinal),
            edited.Text());
    }

    [Theory]
    [InlineData("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":4}""", """[{"cell_type":"raw","metadata":{},"source":["x"]}]""")]
    [InlineData("""{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}""", """[{"cell_type": "raw", "metadata": {}, "source": ["x"]}]""")]
    public void A_notebook_on_one_line_stays_on_one_line(string text, string cells)
    {
        var document = TestNotebook.Parse(text);
        Assert.Equal(text.Replace("[]", cells, StringComparison.Ordinal), (document with { Cells = [NotebookCell.Raw("x")] }).Text());
    }

    [Fact]
    public void Cells_can_change_places_and_go_without_a_trace()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var turned = document with { Cells = [.. document.Cells.Reverse()] };
        var back = turned with { Cells = [.. turned.Cells.Reverse()] };
        var alone = document with { Cells = document.Cells.RemoveAt(0) };

        Assert.Equal("first-code intro", string.Join(' ', TestNotebook.Parse(turned.Text()).Cells.Select(cell => cell.Id)));
        Assert.Equal(TestNotebook.Plain.Length, turned.Text().Length);
        Assert.Equal(TestNotebook.Plain, back.Text());
        Assert.StartsWith("{\n \"cells\": [\n  {\n   \"cell_type\": \"code\"", alone.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_from_another_notebook_is_laid_out_as_its_new_one_is()
    {
        var source = TestNotebook.Parse(TestNotebook.Plain);
        var minified = TestNotebook.Parse("""{"cells":[{"source":["x"],"cell_type":"markdown","metadata":{"b":[1.0],"a":{}},"id":"m"}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        var mixed = source with { Cells = source.Cells.Insert(1, minified.Cells[0]) };

        Assert.Contains(
            """
              {
               "source": [
                "x"
               ],
               "cell_type": "markdown",
               "metadata": {
                "b": [
                 1.0
                ],
                "a": {}
               },
               "id": "m"
              },
            """,
            mixed.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Metadata_change_at_a_path_and_keep_the_rest()
    {
        var document = TestNotebook.Parse(TestNotebook.WithCells(
            """{"cell_type":"markdown","metadata":{"nbgrader": {"grade" :true,"points":1.0}, "other":"\u00e9"},"source":""}"""));
        var cell = document.Cells[0];
        var edited = document.WithCell(0, cell with
        {
            Metadata = cell.Metadata.With(5, "nbgrader", "points").With("x", "nbgrader", "grade_id").With(true, "new", "deep").Without("nothing", "here"),
        });

        Assert.Equal(1.0, cell.Metadata.Number("nbgrader", "points"));
        Assert.True(cell.Metadata.Flag("nbgrader", "grade"));
        Assert.Null(cell.Metadata.Text("nbgrader", "grade", "deeper"));
        Assert.Contains(
            """
            "metadata":{"nbgrader": {"grade" :true,"grade_id":"x","points":5}, "new":{"deep":true}, "other":"\u00e9"}
            """.Trim(),
            edited.Text(),
            StringComparison.Ordinal);
        Assert.Equal(document.Text(), edited.WithCell(0, edited.Cells[0] with
        {
            Metadata = edited.Cells[0].Metadata.Without("new").Without("nbgrader", "grade_id").With(JsonNode.Parse("1.0"), "nbgrader", "points"),
        }).Text().Replace("\"points\":5", "\"points\":1.0", StringComparison.Ordinal));
    }

    [Fact]
    public void Attachments_can_be_added_and_taken_away()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var file = MimeBundle.Of(("image/png", "AA=="));
        var added = document.WithCell(0, document.Cells[0] with { Attachments = document.Cells[0].Attachments.Add("a.png", file) });
        var again = TestNotebook.Parse(added.Text());

        Assert.Equal(file, again.Cells[0].Attachments["a.png"]);
        Assert.Equal(TestNotebook.Plain, again.WithCell(0, again.Cells[0] with { Attachments = again.Cells[0].Attachments.Clear() }).Text());
    }

    [Fact]
    public void A_markdown_cell_takes_no_outputs()
    {
        Assert.Throws<InvalidOperationException>(() => NotebookCell.Markdown("x") with { Outputs = [new StreamOutput("stdout", "x")] });
        Assert.Empty((NotebookCell.Markdown("x") with { Outputs = [], ExecutionCount = null }).Outputs);
    }

    [Fact]
    public void Of_doubled_keys_the_last_one_is_read_and_changed()
    {
        var text = TestNotebook.WithCells("""{"cell_type":"raw","metadata":{},"source":"first","source":"last"}""");
        var document = TestNotebook.Parse(text);

        Assert.Equal("last", document.Cells[0].Source);
        Assert.Contains("'source' stands twice", Assert.Single(document.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(
            text.Replace("\"last\"", "\"new\"", StringComparison.Ordinal),
            document.WithCell(0, document.Cells[0] with { Source = "new" }).Text());
    }
}
