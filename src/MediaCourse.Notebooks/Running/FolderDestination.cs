using System.Text;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Running;

/// <summary>
/// Executed copies go into a folder, with one page each, a page for each text beside the lessons, and an index page, which lists the lessons of
/// earlier runs too.
/// </summary>
/// <param name="folder">The folder; made where it is missing. What else lies in it stays.</param>
public sealed class FolderDestination(string folder) : RunDestination
{
    private const string IndexName = "index.html";
    private static readonly PageLink Index = new("All lessons", IndexName);

    /// <inheritdoc/>
    public override string? Write(LessonFile file, NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(run);
        var copy = Path.Combine(folder, file.Name + ".ipynb");
        MakeFolder(copy);
        run.Document.Save(copy);
        return copy;
    }

    /// <inheritdoc/>
    public override string? Finish(IReadOnlyList<NotebookOutcome> outcomes)
    {
        var run = outcomes
            .Where(outcome => outcome.Run is not null)
            .Select(outcome => new Listed(outcome.File.Name, outcome.Run!.Document, outcome.Run.Succeeded, outcome.File))
            .ToList();
        if (run.Count == 0)
        {
            return null;
        }

        var earlier = EarlierThan(run);
        List<Listed> lessons = earlier.Count == 0 ? run : [.. run.Concat(earlier).OrderBy(lesson => lesson.Page, StringComparer.Ordinal)];
        foreach (var (lesson, place) in lessons.Select((lesson, place) => (lesson, place)))
        {
            if (lesson.File is { } file)
            {
                var beside = Path.GetDirectoryName(file.FullPath)!;
                WritePage(lesson.Page, LessonPage.Render(lesson.Document, new LessonPageOptions
                {
                    ReadFile = PageFiles.Below(beside, beside),
                    Index = Index with { Href = AddressOf(IndexName, lesson.Name) },
                    Previous = Neighbour(place - 1, lesson),
                    Next = Neighbour(place + 1, lesson),
                }));
            }
        }

        WriteTexts(run);
        WritePage(IndexName, IndexPage.Render("Lessons", lessons.Select(lesson => new IndexEntry(lesson.Summary, lesson.Page.Replace('\\', '/'))
        {
            Notice = lesson.Succeeded ? null : "A cell of this lesson failed; its page shows where and why.",
        })));
        return Path.Combine(folder, IndexName);

        PageLink? Neighbour(int place, Listed from) => place >= 0 && place < lessons.Count
            ? new PageLink(lessons[place].Summary.Title, AddressOf(lessons[place].Page, from.Name))
            : null;
    }

    /// <summary>The lessons whose copy and page an earlier run has left; a copy that somebody has damaged is none.</summary>
    private List<Listed> EarlierThan(List<Listed> run)
    {
        var earlier = new List<Listed>();
        foreach (var copy in Directory.EnumerateFiles(folder, "*.ipynb", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, copy)[..^".ipynb".Length];
            if (run.Exists(lesson => lesson.Name == name) || !File.Exists(Path.Combine(folder, name + ".html")))
            {
                continue;
            }

            try
            {
                var document = NotebookDocument.Load(copy);
                earlier.Add(new Listed(name, document, !document.Cells.Any(cell => cell.Outputs.Any(output => output is ErrorOutput)), File: null));
            }
            catch (Exception error) when (error is NotebookFileException or NotebookFormatException)
            {
                // Nothing to list.
            }
        }

        return earlier;
    }

    private void WriteTexts(List<Listed> lessons)
    {
        foreach (var (source, target) in lessons.Select(lesson => (Path.GetDirectoryName(lesson.File!.FullPath)!, Path.GetDirectoryName(lesson.Name) ?? "")).Distinct())
        {
            foreach (var text in Directory.EnumerateFiles(source, "*.md").Order(StringComparer.Ordinal))
            {
                var name = Path.Combine(target, Path.GetFileNameWithoutExtension(text));
                if (lessons.TrueForAll(lesson => lesson.Name != name))
                {
                    WritePage(name + ".html", TextPage.Render(File.ReadAllText(text), Path.GetFileName(name), Index with { Href = AddressOf(IndexName, name) }));
                }
            }
        }
    }

    private static string AddressOf(string page, string from) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.Combine(".", from))!, Path.Combine(".", page)).Replace('\\', '/');

    private void WritePage(string name, string html)
    {
        var path = Path.Combine(folder, name);
        MakeFolder(path);
        NotebookFile.Write(path, Encoding.UTF8.GetBytes(html));
    }

    private void MakeFolder(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookPathException($"{folder}: the folder for the results cannot be made ({error.Message.TrimEnd('.')}); name another with --output.");
        }
    }

    /// <summary>A lesson of the index page; one of an earlier run has no file.</summary>
    private sealed record Listed(string Name, NotebookDocument Document, bool Succeeded, LessonFile? File)
    {
        public string Page => Name + ".html";

        public LessonSummary Summary { get; } = LessonSummary.Of(Document);
    }
}
