using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;

namespace MediaCourse.Notebooks.Tests.Running;

public sealed class FolderDestinationTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("mediacourse-pages-").FullName;

    private string Results => Path.Combine(_root, "run");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_lesson_run_by_itself_joins_those_of_earlier_runs()
    {
        await RunAsync("01-first", "03-third");
        await RunAsync("02-second");

        var index = Read("index.html");
        Assert.Equal(["01-first.html", "02-second.html", "03-third.html"], Order(index, "01-first.html", "02-second.html", "03-third.html"));
        Assert.Contains("href=\"01-first.html\"", Read("02-second.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"03-third.html\"", Read("02-second.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_is_no_notebook_or_has_no_page_is_not_listed()
    {
        await RunAsync("01-first");
        File.WriteAllText(Path.Combine(Results, "02-damaged.ipynb"), "no notebook");
        File.WriteAllText(Path.Combine(Results, "02-damaged.html"), "a page");
        File.Copy(Path.Combine(Results, "01-first.ipynb"), Path.Combine(Results, "03-pageless.ipynb"));

        await RunAsync("01-first");

        Assert.DoesNotContain("02-damaged", Read("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("03-pageless", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_beside_the_lessons_has_a_page_to_which_their_links_lead()
    {
        Directory.CreateDirectory(Path.Combine(_root, "lessons"));
        File.WriteAllText(Path.Combine(_root, "lessons", "glossary.md"), "# Glossary\n\n- **n**: how many were counted.\n");

        await RunAsync("01-first");

        Assert.Contains("<strong>n</strong>", Read("glossary.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"index.html\"", Read("glossary.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"glossary.html\"", Read("01-first.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"02-second.html\"", Read("01-first.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../README.md\"", Read("01-first.html"), StringComparison.Ordinal);
    }

    private async Task RunAsync(params string[] names)
    {
        var lessons = Path.Combine(_root, "lessons");
        Directory.CreateDirectory(lessons);
        var destination = new FolderDestination(Results);
        var outcomes = new List<NotebookOutcome>();
        foreach (var name in names)
        {
            var path = Path.Combine(lessons, name + ".ipynb");
            LessonNotebook.Create(name + ".ipynb", [NotebookCell.Markdown($"# {name}\n\nA text with a [glossary](glossary.md), the [next](02-second.ipynb) and a [file](../README.md).")]).Save(path);
            var file = Assert.Single(LessonFile.Find([path], _root));
            var run = await new NotebookRunner(new RunOptions()).RunAsync(NotebookDocument.Load(path), lessons, cancellationToken: TestContext.Current.CancellationToken);
            destination.Write(file, run);
            outcomes.Add(new NotebookOutcome(file, run, Stored: null, Problem: null));
        }

        destination.Finish(outcomes);
    }

    private string Read(string page) => File.ReadAllText(Path.Combine(Results, page));

    private static IEnumerable<string> Order(string html, params string[] addresses) =>
        addresses.Where(address => html.Contains($"href=\"{address}\"", StringComparison.Ordinal)).OrderBy(address => html.IndexOf($"href=\"{address}\"", StringComparison.Ordinal));
}
