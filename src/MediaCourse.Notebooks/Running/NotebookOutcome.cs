namespace MediaCourse.Notebooks.Running;

/// <summary>What came of one notebook among several.</summary>
/// <param name="File">The notebook.</param>
/// <param name="Run">Its run; null where it could not be read or started.</param>
/// <param name="Stored">The notebook as it was on disk; null where it could not be read.</param>
/// <param name="Problem">Why there is no run, in one line; else null.</param>
public sealed record NotebookOutcome(LessonFile File, NotebookRun? Run, Documents.NotebookDocument? Stored, string? Problem)
{
    /// <summary>What the notebook needs and is not to be had here, so that it was passed over; else null.</summary>
    public string? Skipped { get; init; }

    /// <summary>Whether the notebook ran and no cell failed, or was passed over for a reason.</summary>
    public bool Succeeded => Run is { Succeeded: true } || Skipped is not null;
}
