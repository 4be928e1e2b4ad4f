namespace MediaCourse.Executor.Surface;

/// <summary>The cell is being interrupted. A cell that catches this is stopped at its next checkpoint.</summary>
internal sealed class CellInterruptedException() : OperationCanceledException("The cell is being interrupted.");
