using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Composition;

/// <summary>Which cells of a hand-in are which cells of the master: by grade_id, and where that is lost by the cell's id.</summary>
internal sealed class HandedInCells
{
    private readonly Dictionary<int, List<int>> _byMaster = [];
    private readonly int?[] _masterOf;
    private readonly Dictionary<string, HandOutCell> _handedOut;

    public HandedInCells(MasterNotebook master, NotebookDocument handIn)
    {
        Cells = handIn.Cells;
        _handedOut = (HandOut.Of(handIn)?.Cells ?? []).DistinctBy(static cell => cell.Id, StringComparer.Ordinal).ToDictionary(static cell => cell.Id, StringComparer.Ordinal);
        _masterOf = new int?[Cells.Count];
        var byGradeId = master.Cells.Where(static cell => cell.GradeId.Length > 0).ToDictionary(static cell => cell.GradeId, static cell => cell.Index, StringComparer.Ordinal);
        var byCellId = master.Cells.Where(static cell => cell.Cell.Id is not null).ToDictionary(static cell => cell.Cell.Id!, static cell => cell.Index, StringComparer.Ordinal);
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (GradeIdOf(cell) is { } gradeId ? byGradeId.TryGetValue(gradeId, out var index) : cell.Id is { } id && byCellId.TryGetValue(id, out index))
            {
                _masterOf[i] = index;
                (_byMaster.TryGetValue(index, out var all) ? all : _byMaster[index] = []).Add(i);
            }
        }
    }

    /// <summary>The cells of the hand-in.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The hand-in's cells that are this cell of the master, in order; only the first counts.</summary>
    public IReadOnlyList<int> Of(MasterCell cell) => _byMaster.GetValueOrDefault(cell.Index) ?? [];

    /// <summary>
    /// What the hand-in says of how this cell was handed out with it, which need not be as the master has it now; null where it says nothing. A student
    /// can change that too: nothing but a remark may depend on it.
    /// </summary>
    public HandOutCell? HandedOut(MasterCell cell) => _handedOut.GetValueOrDefault(cell.GradeId);

    /// <summary>The cell of the master that a cell of the hand-in is, or null for one that the student added.</summary>
    public int? MasterOf(int index) => _masterOf[index];

    /// <summary>Whether a cell says that it is graded, or some other thing that only the master may say.</summary>
    public static bool ClaimsToBeGraded(NotebookCell cell) => cell.Metadata.Flag(GradingMetadata.Key, "grade") == true;

    private static string? GradeIdOf(NotebookCell cell) =>
        cell.Metadata.Text(GradingMetadata.Key, "grade_id") is { Length: > 0 } id ? id : null;
}
