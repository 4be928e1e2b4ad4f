using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>A notebook that was run from the top.</summary>
/// <param name="Document">The notebook with its fresh outputs.</param>
/// <param name="Cells">Its code cells in order.</param>
/// <param name="Elapsed">Wall time, the session's start included.</param>
public sealed record NotebookRun(NotebookDocument Document, IReadOnlyList<CellRun> Cells, TimeSpan Elapsed)
{
    /// <summary>Whether no cell failed.</summary>
    public bool Succeeded => !Cells.Any(cell => cell.Failed);
}
