using MediaCourse.Grading.Authoring.Checks;

namespace MediaCourse.Grading.Probing;

/// <summary>A code cell to run.</summary>
/// <param name="Index">Its place in the notebook, from 0.</param>
/// <param name="Source">Its text.</param>
/// <param name="Checks">Its checks, which run one by one in its stead; null or empty where it has none.</param>
public sealed record RunCell(int Index, string Source, CheckCell? Checks);

/// <summary>A cell that did not run to its end.</summary>
/// <param name="CellIndex">Its place in the notebook, from 0.</param>
/// <param name="Message">What the reader is told, on one line.</param>
/// <param name="TimedOut">Whether it was stopped at its time limit.</param>
public sealed record CellFailure(int CellIndex, string Message, bool TimedOut);
