using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Puts cells into a notebook: its own keep their bytes, new and foreign ones get what its format asks.</summary>
internal sealed class CellPlacement(SourceText document, int formatMinor, ImmutableHashSet<string> doubledInFile)
{
    private const int FirstMinorWithIds = 5;

    /// <summary>The cells as they stand in the notebook.</summary>
    public ImmutableArray<NotebookCell> Place(ImmutableArray<NotebookCell> cells)
    {
        var owners = OwnersOfIds(cells);
        var taken = owners.Keys.ToHashSet(StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<NotebookCell>(cells.Length);
        string? before = null;
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = IsOwn(cells[i]) ? cells[i] : cells[i] with { Gaps = default };
            if (formatMinor < FirstMinorWithIds)
            {
                cell = IsOwn(cell) ? cell : cell with { Id = null };
            }
            else if (NeedsId(cell, isOwner: cell.Id is { } id && owners.GetValueOrDefault(id, -1) == i))
            {
                cell = cell with { Id = CellId.New($"{before}\n{cell.Kind}\n{cell.Source}", taken) };
                taken.Add(cell.Id!);
            }

            before = cell.Id;
            placed.Add(cell);
        }

        return placed.MoveToImmutable();
    }

    private bool IsOwn(NotebookCell cell) => ReferenceEquals(cell.Syntax.Source, document);

    private bool NeedsId(NotebookCell cell, bool isOwner) => cell.Id switch
    {
        null => !IsOwn(cell),
        var id => !isOwner && !(IsOwn(cell) && doubledInFile.Contains(id)),
    };

    /// <summary>Which cell may keep an id that several have: the notebook's own first, then the first.</summary>
    private Dictionary<string, int> OwnersOfIds(ImmutableArray<NotebookCell> cells)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        var indexes = Enumerable.Range(0, cells.Length).OrderBy(index => IsOwn(cells[index]) ? 0 : 1);
        foreach (var index in indexes)
        {
            if (cells[index].Id is { } id && (IsOwn(cells[index]) || CellId.IsValid(id)))
            {
                owners.TryAdd(id, index);
            }
        }

        return owners;
    }
}
