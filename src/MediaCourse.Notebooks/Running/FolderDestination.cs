using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>Executed copies go into a folder, with one page each and an index page.</summary>
/// <param name="folder">The folder; made where it is missing. What else lies in it stays.</param>
public sealed class FolderDestination(string folder) : RunDestination
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(LessonFile file, NotebookDocument executed)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(executed);
        var copy = Path.Combine(folder, file.Name + ".ipynb");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        executed.Save(copy);
        return [copy];
    }
}
