using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Tests;

namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>Lessons in a Jupyter client show what <c>mediacourse run</c> shows.</summary>
[Collection(OneKernelAtATime.Name)]
public sealed class LessonTests
{
    [Fact]
    public async Task Nbclient_gives_each_lesson_the_outputs_of_the_run_command()
    {
        Python.SkipUnlessHas("nbclient", "nbformat");
        using var kernel = new InstalledKernel();
        foreach (var lesson in Directory.EnumerateFiles(Repository.Notebooks, "*.ipynb").Where(path => NotebookNeeds.Of(NotebookDocument.Load(path)).Packages.IsEmpty))
        {
            var target = Path.Combine(kernel.Folder, "run.ipynb");
            await Python.RunAsync("Jupyter/run_notebook.py", [lesson, Repository.Notebooks, target], kernel.Environment);
            var expected = await new NotebookRunner(new RunOptions()).RunAsync(
                NotebookDocument.Load(lesson), Repository.Notebooks, cellDone: null, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(expected.Cells, cell => cell.Failed);
            Assert.Equal(
                expected.Document.Cells.Select(cell => cell.Outputs.AsEnumerable()),
                NotebookDocument.Load(target).Cells.Select(cell => cell.Outputs.AsEnumerable()));
        }
    }
}
