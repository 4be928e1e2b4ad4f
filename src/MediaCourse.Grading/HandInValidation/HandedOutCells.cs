using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

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

    /// <summary>Whether a cell's text is as it was handed out. What its metadata say does not count: marks are given by the teacher's copy.</summary>
    public static bool IsAsHandedOut(HandOutCell handedOut, NotebookCell cell)
    {
        var role = Enum.TryParse<CellRole>(handedOut.Role, out var parsed) ? parsed : CellRole.Locked;
        var grading = new GradingMetadata
        {
            GradeId = handedOut.Id,
            IsGrade = role is CellRole.Checks or CellRole.Prose or CellRole.Output,
            IsSolution = role is CellRole.Answer or CellRole.Prose or CellRole.Output,
            IsLocked = role == CellRole.Locked,
            IsTask = role == CellRole.Task,
            Points = handedOut.Points,
        };
        return string.Equals(CellChecksum.Of(cell, grading), handedOut.Checksum, StringComparison.Ordinal);
    }

    // An editor that drops unknown metadata may still keep ids.
    private static StudentCell[] Find(HandOutCell handedOut, IReadOnlyList<StudentCell> cells)
    {
        StudentCell[] named = [.. cells.Where(cell => cell.GradeId == handedOut.Id)];
        return named.Length > 0 || handedOut.CellId is null ? named : [.. cells.Where(cell => cell.GradeId.Length == 0 && cell.Cell.Id == handedOut.CellId)];
    }
}
