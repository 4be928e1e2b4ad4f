using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Marking;

/// <summary>Which cells of a graded notebook are a student's answer to an item.</summary>
internal static class AnswerCells
{
    /// <summary>The cells for the answer, and those that the student put between and behind them.</summary>
    public static IReadOnlyList<NotebookCell> Of(MasterNotebook master, GradedItem item, NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(notebook);
        var ids = item.AnswerIds.Count > 0 ? item.AnswerIds : [item.Id];
        var given = master.Cells.Select(static cell => cell.Cell.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var shown = new List<NotebookCell>();
        var isInside = false;
        foreach (var cell in notebook.Cells)
        {
            var isOwn = cell.Id is not { } id || !given.Contains(id);
            if (GradeIdOf(cell) is { } gradeId && ids.Contains(gradeId, StringComparer.Ordinal))
            {
                isInside = true;
                if (item.AnswerIds.Count > 0)
                {
                    shown.Add(cell);
                }
            }
            else if (isInside && isOwn)
            {
                shown.Add(cell);
            }
            else
            {
                isInside &= shown.Count < ids.Count && GradeIdOf(cell) is null;
            }
        }

        return shown;
    }

    /// <summary>Whether an item was not answered: whatever stands for the answer is blank, or as it was handed out.</summary>
    public static bool IsUnanswered(MasterNotebook master, GradedItem item, NotebookDocument notebook) =>
        Of(master, item, notebook).All(cell => IsBlank(cell) || IsAsHandedOut(master, cell));

    /// <summary>Whether nothing stands in a cell.</summary>
    public static bool IsBlank(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return string.IsNullOrWhiteSpace(cell.Source);
    }

    /// <summary>Whether a cell says what it said when it was handed out.</summary>
    public static bool IsAsHandedOut(MasterNotebook master, NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(cell);
        return GradeIdOf(cell) is { } id
            && master.Cells.FirstOrDefault(given => given.GradeId == id) is { Regions.Problems.Count: 0 } handedOut
            && ReleasedNotebook.SourceOf(handedOut).Trim() == cell.Source.Trim();
    }

    /// <summary>Finds the items to which another graded notebook gives the same answer as this hand-in and, where people mark a chart or table, shows the same.</summary>
    public static Func<byte[], IReadOnlyList<string>> SameAs(MasterNotebook master, GradedHandIn graded)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(graded);
        return other =>
        {
            var (before, now) = (NotebookDocument.Parse(other, "an earlier hand-in"), NotebookDocument.Parse(graded.Notebook, "this hand-in"));
            return [.. master.Items.Where(item => ContentOf(master, item, before).SequenceEqual(ContentOf(master, item, now))).Select(static item => item.Id)];
        };
    }

    /// <summary>The id that the teacher's notebook gave a cell, or null.</summary>
    public static string? GradeIdOf(NotebookCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Metadata.Text(GradingMetadata.Key, "grade_id");
    }

    private static IEnumerable<object> ContentOf(MasterNotebook master, GradedItem item, NotebookDocument notebook) => Of(master, item, notebook).SelectMany(cell =>
        Enumerable.Repeat<object>((cell.Kind, cell.Source), 1).Concat(item.Kind is ItemKind.Output or ItemKind.Task ? cell.Outputs.Select(Uncounted) : []));

    // How many cells ran before says nothing about the answer.
    private static object Uncounted(CellOutput output) => output is ResultOutput result ? result with { ExecutionCount = null } : output;
}
