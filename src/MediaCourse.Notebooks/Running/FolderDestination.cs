using System.Text;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Running;

/// <summary>Executed copies go into a folder, with one page each and an index page.</summary>
/// <param name="folder">The folder; made where it is missing. What else lies in it stays.</param>
public sealed class FolderDestination(string folder) : RunDestination
{
    private const string IndexName = "index.html";

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
        var lessons = outcomes
            .Where(outcome => outcome.Run is not null)
            .Select(outcome => (outcome.File, Run: outcome.Run!, Summary: LessonSummary.Of(outcome.Run!.Document)))
            .ToList();
        if (lessons.Count == 0)
        {
            return null;
        }

        for (var lesson = 0; lesson < lessons.Count; lesson++)
        {
            var (file, run, _) = lessons[lesson];
            WritePage(PageOf(file), LessonPage.Render(run.Document, new LessonPageOptions
            {
                ReadFile = PageFiles.Below(Path.GetDirectoryName(file.FullPath)!, Path.GetDirectoryName(file.FullPath)!),
                Index = new PageLink("All lessons", AddressOf(IndexName, from: file)),
                Previous = Neighbour(lesson - 1, file),
                Next = Neighbour(lesson + 1, file),
            }));
        }

        WritePage(IndexName, IndexPage.Render("Lessons", lessons.Select(lesson => new IndexEntry(lesson.Summary, PageOf(lesson.File).Replace('\\', '/'))
        {
            Notice = lesson.Run.Succeeded ? null : "A cell of this lesson failed; its page shows where and why.",
        })));
        return Path.Combine(folder, IndexName);

        PageLink? Neighbour(int index, LessonFile from) => index >= 0 && index < lessons.Count
            ? new PageLink(lessons[index].Summary.Title, AddressOf(PageOf(lessons[index].File), from))
            : null;
    }

    private static string PageOf(LessonFile file) => file.Name + ".html";

    private static string AddressOf(string page, LessonFile from) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.Combine(".", from.Name))!, Path.Combine(".", page)).Replace('\\', '/');

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
}
