using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>Where the outputs of a run go.</summary>
public abstract class RunDestination
{
    /// <summary>Writes what came of one notebook. Each file is replaced as a whole or not at all.</summary>
    /// <returns>The files written, the notebook first; empty where nothing is written.</returns>
    public abstract IReadOnlyList<string> Write(LessonFile file, NotebookDocument executed);

    /// <summary>Writes what belongs to the run as a whole.</summary>
    /// <returns>The file to open first, or null.</returns>
    public virtual string? Finish(IReadOnlyList<(LessonFile File, NotebookDocument Executed)> notebooks) => null;
}

/// <summary>Nothing is written.</summary>
public sealed class NoDestination : RunDestination
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(LessonFile file, NotebookDocument executed) => [];
}

/// <summary>The outputs go into the notebooks themselves.</summary>
public sealed class InPlaceDestination : RunDestination
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Write(LessonFile file, NotebookDocument executed)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(executed);
        executed.Save(file.FullPath);
        return [file.FullPath];
    }
}
