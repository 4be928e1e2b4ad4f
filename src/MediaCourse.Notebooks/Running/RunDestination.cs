namespace MediaCourse.Notebooks.Running;

/// <summary>Where the outputs of a run go.</summary>
public abstract class RunDestination
{
    /// <summary>Writes an executed notebook. The file is replaced as a whole or not at all.</summary>
    /// <returns>The file written, or null.</returns>
    public abstract string? Write(LessonFile file, NotebookRun run);

    /// <summary>Writes what belongs to the run as a whole, once every notebook has ended.</summary>
    /// <returns>The page to open first, or null.</returns>
    public virtual string? Finish(IReadOnlyList<NotebookOutcome> outcomes) => null;
}

/// <summary>Nothing is written.</summary>
public sealed class NoDestination : RunDestination
{
    /// <inheritdoc/>
    public override string? Write(LessonFile file, NotebookRun run) => null;
}

/// <summary>The outputs go into the notebooks themselves.</summary>
public sealed class InPlaceDestination : RunDestination
{
    /// <inheritdoc/>
    public override string? Write(LessonFile file, NotebookRun run)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(run);
        run.Document.Save(file.FullPath);
        return file.FullPath;
    }
}
