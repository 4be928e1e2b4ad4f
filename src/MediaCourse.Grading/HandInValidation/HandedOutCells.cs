using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>Which cells of a student's notebook are the ones that were handed out.</summary>
internal sealed class HandedOutCells
{
    private readonly Dictionary<string, IReadOnlyList<StudentCell>> _found;

    public HandedOutCells(HandOut handOut, IReadOnlyList<StudentCell> cells) =>
        _found = handOut.Cells.DistinctBy(cell => cell.Id, StringComparer.Ordinal).ToDictionary(cell => cell.Id, IReadOnlyList<StudentCell> (cell) => Find(cell, cells), StringComparer.Ordinal);

    /// <summary>The cells with a handed-out cell's name, in the order of the notebook.</summary>
    public IReadOnlyList<StudentCell> AllOf(string id) => _found.GetValueOrDefault(id) ?? [];

    /// <summary>The cell that counts, or null where there is none.</summary>
    public StudentCell? this[string id] => AllOf(id) is [var first, ..] ? first : null;

    // An editor that drops unknown metadata may still keep ids.
    private static StudentCell[] Find(HandOutCell handedOut, IReadOnlyList<StudentCell> cells)
    {
        StudentCell[] named = [.. cells.Where(cell => cell.GradeId == handedOut.Id)];
        return named.Length > 0 || handedOut.CellId is null ? named : [.. cells.Where(cell => cell.GradeId.Length == 0 && cell.Cell.Id == handedOut.CellId)];
    }
}
