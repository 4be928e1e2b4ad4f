using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Regions;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Mistakes in how cells are marked, and in their regions.</summary>
internal static class CellRules
{
    public static IEnumerable<SourceFinding> Check(MasterNotebook master)
    {
        foreach (var cell in master.Cells)
        {
            foreach (var finding in CheckMetadata(cell).Concat(CheckRegions(cell)))
            {
                yield return finding;
            }
        }

        foreach (var (cell, first) in Doubled(master))
        {
            yield return SourceFinding.In(cell, SourceRule.IdDoubled, $"It has the grade_id of cell {(first.Index + 1).ToString(CultureInfo.InvariantCulture)}.", "Give each cell a grade_id of its own.");
        }

        if (master.Items.Count == 0)
        {
            yield return new SourceFinding(SourceRule.NoItems, null, master.Document.Name, "Nothing in this notebook carries points.", "Mark at least one cell as graded.");
        }

        foreach (var id in master.Assignment.ExtraCredit.Where(id => master.Items.All(item => item.Id != id)))
        {
            yield return new SourceFinding(SourceRule.ExtraCredit, null, "course.json", $"extra_credit names \"{id}\", and no graded cell has this grade_id.", "Correct or remove the name.");
        }
    }

    private static IEnumerable<(MasterCell Cell, MasterCell First)> Doubled(MasterNotebook master) =>
        master.Cells.Where(cell => cell.Role != CellRole.Plain && cell.GradeId.Length > 0)
            .GroupBy(cell => cell.GradeId, StringComparer.Ordinal)
            .SelectMany(cells => cells.Skip(1).Select(cell => (cell, cells.First())));

    private static IEnumerable<SourceFinding> CheckMetadata(MasterCell cell)
    {
        if (cell.MetadataProblem is { } problem)
        {
            yield return SourceFinding.In(cell, SourceRule.Metadata, $"The {problem}", "Mark the cell afresh where it does not help.");
        }

        if (cell.Role == CellRole.Plain)
        {
            yield break;
        }

        if (cell.GradeId.Length == 0)
        {
            yield return SourceFinding.In(cell, SourceRule.IdMissing, "It has a part in grading and no grade_id.", "Give it one, such as \"count-quotes\".");
        }

        if (cell.Role is CellRole.Checks or CellRole.Prose or CellRole.Output or CellRole.Task && cell.Grading!.Points is null or 0)
        {
            yield return SourceFinding.In(cell, SourceRule.PointsMissing, "It is graded and has no points.", "Write into its metadata what it is worth, such as \"points\": 2.");
        }

        if (KindProblem(cell) is { } kind)
        {
            yield return SourceFinding.In(cell, SourceRule.CellKind, kind, "Change the kind of the cell, or its marking.");
        }
    }

    private static string? KindProblem(MasterCell cell) => (cell.Role, cell.Cell.Kind) switch
    {
        (_, CellKind.Raw or CellKind.Unknown) => "It has a part in grading and is neither code nor Markdown.",
        (CellRole.Checks, CellKind.Markdown) => "It is Markdown, is graded and is no solution: there is nothing to grade in it.",
        (CellRole.Answer, CellKind.Markdown) => "It is Markdown and a solution without points: prose is graded where it stands.",
        (CellRole.Task, CellKind.Code) => "It is code, and a task is described in Markdown.",
        _ => null,
    };

    private static IEnumerable<SourceFinding> CheckRegions(MasterCell cell)
    {
        foreach (var problem in cell.Regions.Problems)
        {
            yield return SourceFinding.In(cell, SourceRule.Region, $"This line {problem.Problem}.", $"To put it right, {problem.Fix}.", problem.Line);
        }

        if (cell.MetadataProblem is not null || cell.Regions.Problems.Count > 0)
        {
            yield break;
        }

        var solutions = cell.Regions.Regions.Where(region => region.Kind == RegionKind.Solution).ToList();
        if (solutions.Count > 0 && !cell.IsAnswered)
        {
            yield return SourceFinding.In(cell, SourceRule.RegionMisplaced, "It holds a solution and is not marked as one.", "Set \"solution\": true in its metadata, or take the markers out.", solutions[0].BeginLine);
        }

        if (cell.Regions.Regions.FirstOrDefault(region => region.Kind == RegionKind.HiddenTests) is { } hidden && cell.Role != CellRole.Checks)
        {
            yield return SourceFinding.In(cell, SourceRule.RegionMisplaced, "It holds hidden checks and is not a graded cell of checks.", "Move them into one.", hidden.BeginLine);
        }

        if (cell.IsAnswered && solutions.Count == 0)
        {
            yield return SourceFinding.In(
                cell,
                SourceRule.SolutionOutside,
                "It is a solution cell without a solution region: students would get it as it is.",
                cell.Regions.IsProse ? "Put the model answer between <!-- BEGIN SOLUTION --> and <!-- END SOLUTION -->." : "Put the solution between // BEGIN SOLUTION and // END SOLUTION.");
        }
    }
}
