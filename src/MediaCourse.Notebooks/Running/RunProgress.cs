namespace MediaCourse.Notebooks.Running;

/// <summary>How far the run of a notebook is.</summary>
/// <param name="File">The notebook.</param>
/// <param name="CellsDone">Code cells that have ended.</param>
/// <param name="CellsInAll">Code cells that it has.</param>
public sealed record RunProgress(LessonFile File, int CellsDone, int CellsInAll)
{
    /// <summary>What is done before the first cell and takes long, such as a build; else null.</summary>
    public string? Preparing { get; init; }
}
