using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>What a student did to the notebook itself.</summary>
internal static class StructureProblems
{
    public static IEnumerable<HandInProblem> Find(HandOut handOut, HandedOutCells cells)
    {
        foreach (var handedOut in handOut.Cells)
        {
            var role = Enum.TryParse<CellRole>(handedOut.Role, out var parsed) ? parsed : CellRole.Locked;
            var found = cells.AllOf(handedOut.Id);
            if (found.Count == 0)
            {
                yield return new HandInProblem(
                    HandInProblemKind.CellDeleted, null, null, $"{Name(role)} of \u201C{handedOut.Title}\u201D is gone. Bring it back with Undo, or open a fresh copy of {handOut.File} and copy your answers into it.");
                continue;
            }

            foreach (var copy in found.Skip(1))
            {
                yield return Problem(HandInProblemKind.CellDoubled, copy, $"is a copy of another cell in \u201C{handedOut.Title}\u201D. Only the first one counts: delete the one that you do not want.");
            }

            var cell = found[0];
            if (role != CellRole.Locked && cell.Cell.Kind != (role is CellRole.Prose or CellRole.Task ? CellKind.Markdown : CellKind.Code))
            {
                yield return Problem(HandInProblemKind.CellRetyped, cell, $"in \u201C{handedOut.Title}\u201D is no longer {(role == CellRole.Prose ? "text (Markdown)" : "code")}. Change its kind back.");
            }
            else if (role is CellRole.Checks or CellRole.Locked or CellRole.Task && !handedOut.IsAsHandedOut(cell.Cell))
            {
                yield return Problem(
                    HandInProblemKind.LockedCellChanged, cell, $"in \u201C{handedOut.Title}\u201D was changed and should not be. Grading uses the teacher's copy: undo your change, so that you see what grading sees.");
            }
        }
    }

    private static HandInProblem Problem(HandInProblemKind kind, StudentCell cell, string message) =>
        new(kind, cell.Cell.Id, cell.Index, string.Create(CultureInfo.InvariantCulture, $"Cell {cell.Index + 1} {message}"));

    private static string Name(CellRole role) => role switch
    {
        CellRole.Checks => "The cell with the checks",
        CellRole.Answer or CellRole.Prose or CellRole.Output => "The cell for your answer",
        _ => "A cell",
    };
}
