using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Notes what is not as nbformat asks in the cells of a notebook. Nothing here stops reading.</summary>
internal sealed class CellChecks(WarningList warnings)
{
    /// <summary>Checks the cells and gives the ids that more than one has.</summary>
    public ImmutableHashSet<string> Run(ImmutableArray<NotebookCell> cells, int formatMinor)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            CheckShape(cells[i], i);
            if (formatMinor >= 5)
            {
                CheckId(cells[i], i);
            }
        }

        return FindDoubledIds(cells);
    }

    private void CheckShape(NotebookCell cell, int index)
    {
        if (cell.Kind == CellKind.Unknown)
        {
            Warn(index, cell.Syntax, cell.Syntax.Text("cell_type") is { } type
                ? $"is of the unknown type '{NotebookText.OneLine(type)}'; it is kept and not run"
                : "has no 'cell_type'; it is kept and not run");
            return;
        }

        if (SyntaxText.OfStringOrLines(cell.Syntax["source"]) is null)
        {
            Warn(index, cell.Syntax["source"] ?? cell.Syntax, "has no text in 'source'; it is read as empty");
        }

        if (cell.Syntax["metadata"] is not ObjectSyntax)
        {
            Warn(index, cell.Syntax["metadata"] ?? cell.Syntax, "has no 'metadata' object; it is read as empty");
        }

        if (cell.Kind == CellKind.Code)
        {
            CheckOutputs(cell, index);
        }
    }

    private void CheckOutputs(NotebookCell cell, int index)
    {
        if (cell.Syntax["outputs"] is not ArraySyntax outputs)
        {
            Warn(index, cell.Syntax["outputs"] ?? cell.Syntax, "has no array 'outputs'; it is read as empty");
            return;
        }

        foreach (var item in outputs.Items)
        {
            var type = (item.Value as ObjectSyntax)?.Text("output_type");
            if (type is not ("stream" or "display_data" or "execute_result" or "error"))
            {
                Warn(index, item.Value, type is null
                    ? "has an output without 'output_type'; it is kept as it is"
                    : $"has an output of the unknown type '{NotebookText.OneLine(type)}'; it is kept as it is");
            }
        }
    }

    private void CheckId(NotebookCell cell, int index)
    {
        if (cell.Id is null)
        {
            Warn(index, cell.Syntax, "has no 'id', which format 4.5 asks for; it stays without one");
        }
        else if (!CellId.IsValid(cell.Id))
        {
            Warn(index, cell.Syntax["id"]!, $"has the id '{NotebookText.OneLine(cell.Id)}', which format 4.5 does not allow; it is kept");
        }
    }

    private ImmutableHashSet<string> FindDoubledIds(ImmutableArray<NotebookCell> cells)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var doubled = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Id is { } id && !first.TryAdd(id, i))
            {
                doubled.Add(id);
                Warn(i, cells[i].Syntax["id"]!, FormattableString.Invariant($"has the same id as cell {first[id] + 1}, '{NotebookText.OneLine(id)}'; both are kept"));
            }
        }

        return doubled.ToImmutable();
    }

    private void Warn(int index, JsonSyntax place, string problem) =>
        warnings.Add(FormattableString.Invariant($"cell {index + 1} {problem}"), place, index);
}
