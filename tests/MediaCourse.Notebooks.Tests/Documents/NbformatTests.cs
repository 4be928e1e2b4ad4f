using System.Diagnostics;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

/// <summary>Jupyter's own Python package judges what is written here.</summary>
public sealed class NbformatTests
{
    private const string Python = "/usr/bin/python3";

    private const string Judge =
        """
        import json, sys, nbformat
        text = sys.stdin.buffer.read().decode("utf-8", "surrogatepass")
        nbformat.validate(json.loads(text), relax_add_props=False)
        again = nbformat.writes(nbformat.reads(text, as_version=nbformat.NO_CONVERT))
        sys.stdout.buffer.write(again.encode("utf-8", "surrogatepass"))
        """;

    [Fact]
    public void A_new_lesson_is_valid_and_written_as_nbformat_writes_it()
    {
        var lesson = LessonNotebook.Create(
            "lesson.ipynb",
            NotebookCell.Markdown("# Überschrift\n\nmit 😀 und \"Zeichen\" \\ \u001b"),
            LessonNotebook.Code("#load \"setup.csx\"") with
            {
                ExecutionCount = 1,
                Outputs =
                [
                    new StreamOutput("stdout", "a\nb\n"),
                    new DisplayOutput(MimeBundle.Of(("text/plain", "x"), ("text/html", "<b>x</b>\n<i>y</i>"), ("image/png", "AA==\n"))),
                    new ResultOutput(new MimeBundle([new MimeEntry("application/json", JsonNode.Parse("""{"b":[1,2.5,null,true],"a":{}}"""))]), 1),
                    new ErrorOutput("Error", "message", ["one", "two"]),
                ],
            },
            NotebookCell.Raw(""));

        Assert.Equal(lesson.Text(), AsNbformatWritesIt(lesson) + "\n");
    }

    [Fact]
    public void An_edited_notebook_is_valid()
    {
        var document = TestNotebook.Parse(TestNotebook.Plain);
        var edited = document with
        {
            Cells = document.Cells
                .Add(NotebookCell.Code("x") with { Outputs = [new ErrorOutput("E", "cut", [])] })
                .Insert(0, TestNotebook.Parse(TestNotebook.WithSource("\"y\"")).Cells[0]),
        };

        Assert.NotEmpty(AsNbformatWritesIt(edited));
    }

    [Fact]
    public void An_upgraded_notebook_is_valid()
    {
        var upgraded = TestNotebook.Parse(TestNotebook.WithCells(
            """{"cell_type":"raw","metadata":{},"source":["a"]},{"cell_type":"code","metadata":{},"source":[],"outputs":[],"execution_count":null}""")).UpgradedTo45();
        Assert.NotEmpty(AsNbformatWritesIt(upgraded));
    }

    private static string AsNbformatWritesIt(NotebookDocument document)
    {
        Assert.SkipUnless(File.Exists(Python), $"there is no {Python} with Jupyter's nbformat");
        Assert.SkipUnless(Run("import nbformat", []).ExitCode == 0, "Python's package nbformat is not installed");
        var (exitCode, output, error) = Run(Judge, document.ToBytes());
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static (int ExitCode, string Output, string Error) Run(string program, byte[] input)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", program])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using (var stdin = python.StandardInput.BaseStream)
        {
            stdin.Write(input);
        }

        var error = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return (python.ExitCode, output, error.Result);
    }
}
