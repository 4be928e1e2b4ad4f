using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Lessons;

public sealed class OwnTextsTests
{
    private const string Usual = "Corpus.Load()";
    private const string Own = "Corpus.Load(\"../docs/own-texts\")";

    [Theory]
    [InlineData("02-words-that-set-a-frame")]
    [InlineData("04-who-gets-to-speak")]
    public async Task With_no_line_changed_but_the_folder_a_lesson_runs_on_two_texts_of_ones_own(string lesson)
    {
        var document = NotebookDocument.Load(Path.Combine(Repository.Notebooks, lesson + ".ipynb"));
        var cell = document.Cells.Select((cell, index) => (cell, index)).Single(item => item.cell.Kind == CellKind.Code && item.cell.Source.Contains(Usual, StringComparison.Ordinal));
        document = document.WithCell(cell.index, cell.cell with { Source = cell.cell.Source.Replace(Usual, Own, StringComparison.Ordinal) });

        var run = await new NotebookRunner(new RunOptions()).RunAsync(document, Repository.Notebooks, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(run.Cells.Where(cell => cell.Failed).Select(cell => $"{cell.CellId}: {cell.Error?.Message}"));
        var shown = string.Concat(run.Document.Cells.SelectMany(cell => cell.Outputs).Select(output => output switch
        {
            DisplayOutput display => display.Data.TextOf("text/plain"),
            ResultOutput result => result.Data.TextOf("text/plain"),
            _ => "",
        }));
        Assert.Contains("harbour-post", shown, StringComparison.Ordinal);
        Assert.Contains("island-voice", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Blinken accused", shown, StringComparison.Ordinal);
    }
}
