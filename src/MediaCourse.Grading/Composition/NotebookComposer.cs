using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Composition;

/// <summary>
/// Composes graded notebooks from the master: order, tests, points, tags and kinds of cells are the master's; of a hand-in only the text
/// of the cells counts in which students answer, and, where the course allows it, cells that they added.
/// </summary>
public static class NotebookComposer
{
    /// <summary>The reference solution as a notebook to be graded.</summary>
    public static ComposedNotebook OfReference(MasterNotebook master)
    {
        ArgumentNullException.ThrowIfNull(master);
        var cells = master.Cells.Select(static cell => new ComposedCell(cell.Cell, cell.Index)).ToList();
        return new ComposedNotebook(cells, StepPlan.Of(master, cells), []);
    }

    /// <summary>A hand-in as a notebook to be graded.</summary>
    public static ComposedNotebook Of(MasterNotebook master, NotebookDocument handIn)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(handIn);
        var found = new HandedInCells(master, handIn);
        var repairs = new List<string>();
        var cells = new List<ComposedCell>();
        var added = AddedCells(master, found, repairs);
        cells.AddRange(added[-1]);
        foreach (var cell in master.Cells)
        {
            cells.Add(new ComposedCell(Compose(cell, found, repairs), cell.Index));
            cells.AddRange(added[cell.Index]);
        }

        if (IsReordered(found))
        {
            repairs.Add("Cells stood in another order; they were graded in the order in which they were handed out.");
        }

        return new ComposedNotebook(cells, StepPlan.Of(master, cells), repairs);
    }

    private static NotebookCell Compose(MasterCell master, HandedInCells found, List<string> repairs)
    {
        var released = Bare(master.Cell) with { Source = ReleasedNotebook.SourceOf(master) };
        var all = found.Of(master);
        var name = $"\u201C{(master.Heading.Length > 0 ? master.Heading : master.GradeId)}\u201D";
        if (!master.IsAnswered)
        {
            ReportGiven(master, [.. all.Select(index => found.Cells[index])], found.HandedOut(master), name, repairs);
            return released;
        }

        if (all.Count == 0)
        {
            repairs.Add($"The cell for the answer in {name} is gone; it was put back without an answer.");
            return released;
        }

        if (all.Count > 1)
        {
            repairs.Add($"The cell for the answer in {name} is there {Times(all.Count)}; only the first one counts.");
        }

        var answer = found.Cells[all[0]];
        if (answer.Kind != master.Cell.Kind)
        {
            repairs.Add($"The cell for the answer in {name} had become another kind of cell; its text was taken as {(master.Cell.Kind == CellKind.Code ? "code" : "prose")}.");
        }

        ReportMarks(master, answer, name, repairs);
        return released with { Source = answer.Source };
    }

    /// <summary>What was given and has been changed is graded as it was given.</summary>
    private static void ReportGiven(MasterCell master, IReadOnlyList<NotebookCell> all, HandOutCell? handedOut, string name, List<string> repairs)
    {
        if (master.Role is not (CellRole.Checks or CellRole.Locked or CellRole.Task))
        {
            return;
        }

        if (all.Count == 0)
        {
            repairs.Add($"A given cell in {name} is gone; it was put back.");
        }
        else if (all.Count > 1)
        {
            repairs.Add($"A given cell in {name} is there {Times(all.Count)}; it was graded once, as it was given.");
        }
        else
        {
            if (all[0].Kind != master.Cell.Kind)
            {
                repairs.Add($"A given cell in {name} had become another kind of cell; it was graded as it was given.");
            }
            else if (handedOut?.IsAsHandedOut(all[0]) == false)
            {
                // Several cells under one heading are told once.
                var changed = $"A given cell in {name} was changed; it was graded as it was given.";
                if (!repairs.Contains(changed))
                {
                    repairs.Add(changed);
                }
            }

            ReportMarks(master, all[0], name, repairs);
        }
    }

    private static void ReportMarks(MasterCell master, NotebookCell cell, string name, List<string> repairs)
    {
        var isRetagged = !cell.Metadata.Tags.SequenceEqual(master.Cell.Metadata.Tags, StringComparer.Ordinal)
            || IsOther(cell.Metadata.Flag(GradingMetadata.Key, "grade"), master.Grading?.IsGrade)
            || IsOther(cell.Metadata.Flag(GradingMetadata.Key, "solution"), master.Grading?.IsSolution)
            || IsOther(cell.Metadata.Number(GradingMetadata.Key, "points"), master.Grading?.Points);
        if (isRetagged)
        {
            repairs.Add($"Tags, points or flags of a cell in {name} were changed; those that were handed out count.");
        }
    }

    private static bool IsOther<T>(T? given, T? master)
        where T : struct => given is { } value && master is { } own && !value.Equals(own);

    /// <summary>The cells that the student added, by the master's cell that they stand behind; -1 for those before the first.</summary>
    private static Dictionary<int, List<ComposedCell>> AddedCells(MasterNotebook master, HandedInCells found, List<string> repairs)
    {
        var added = Enumerable.Range(-1, master.Cells.Count + 1).ToDictionary(static index => index, static _ => new List<ComposedCell>());
        var leftOut = 0;
        var behind = -1;
        for (var i = 0; i < found.Cells.Count; i++)
        {
            if (found.MasterOf(i) is { } index)
            {
                behind = index;
                continue;
            }

            var cell = found.Cells[i];
            if (HandedInCells.ClaimsToBeGraded(cell))
            {
                repairs.Add(string.Create(CultureInfo.InvariantCulture, $"Cell {i + 1} says that it carries points, but was not handed out; it carries none."));
            }

            if (cell.Kind is not (CellKind.Code or CellKind.Markdown) || master.Assignment.ExtraCells != ExtraCells.Run)
            {
                leftOut++;
                continue;
            }

            var bare = Bare(cell.Kind == CellKind.Code ? NotebookCell.Code(cell.Source) : NotebookCell.Markdown(cell.Source));
            added[behind].Add(new ComposedCell(bare, MasterIndex: null));
        }

        if (leftOut > 0 && master.Assignment.ExtraCells != ExtraCells.Run)
        {
            repairs.Add(string.Create(CultureInfo.InvariantCulture, $"{leftOut} added {(leftOut == 1 ? "cell was" : "cells were")} left out, as this assignment does with them."));
        }

        return added;
    }

    private static bool IsReordered(HandedInCells found)
    {
        var order = Enumerable.Range(0, found.Cells.Count).Select(found.MasterOf).OfType<int>().Distinct().ToList();
        return !order.SequenceEqual(order.Order());
    }

    /// <summary>A cell without what it showed.</summary>
    private static NotebookCell Bare(NotebookCell cell) =>
        cell.Kind == CellKind.Code ? cell with { Outputs = [], ExecutionCount = null } : cell;

    private static string Times(int count) => count == 2 ? "twice" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
