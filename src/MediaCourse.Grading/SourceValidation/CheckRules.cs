using System.Globalization;
using MediaCourse.Grading.Authoring;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Mistakes in checks as they are written.</summary>
internal static class CheckRules
{
    private const double Rounding = 1e-9;

    public static IEnumerable<SourceFinding> Check(MasterNotebook master)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in master.Cells.Where(cell => cell.Checks is not null))
        {
            foreach (var problem in cell.Checks!.Problems)
            {
                yield return SourceFinding.In(cell, SourceRule.Check, $"The check on this line {problem.Problem}.", $"To put it right, {problem.Fix}.", problem.Line);
            }

            foreach (var check in cell.Checks.Checks.Where(check => check.HasDigest))
            {
                yield return SourceFinding.In(cell, SourceRule.Check, $"The check \"{check.Name}\" has a digest, which the release writes.", "Remove the argument digest.", check.Line);
            }

            foreach (var finding in cell.Role == CellRole.Checks ? CheckGraded(master, cell) : CheckUngraded(cell))
            {
                yield return finding;
            }

            foreach (var check in cell.Checks.Checks.Where(check => !named.TryAdd(check.Name, cell.Index)))
            {
                yield return SourceFinding.In(
                    cell,
                    SourceRule.CheckNameDoubled,
                    string.Create(CultureInfo.InvariantCulture, $"The check \"{check.Name}\" has the name of a check in cell {named[check.Name] + 1}."),
                    "Name each check so that a student sees which one is meant.",
                    check.Line);
            }
        }
    }

    private static IEnumerable<SourceFinding> CheckGraded(MasterNotebook master, MasterCell cell)
    {
        var checks = cell.Checks!.Checks;
        if (checks.Count == 0 && cell.Checks.Problems.Count == 0)
        {
            yield return SourceFinding.In(cell, SourceRule.ChecksMissing, "It is graded and has no check.", "Write at least one Check.That(…), or mark the cell as a solution if people mark it.");
        }

        var sum = checks.Sum(check => check.Points);
        if (checks.Count > 0 && cell.Checks.Problems.Count == 0 && cell.Grading!.Points is > 0 and var points && Math.Abs(sum - points) > Rounding)
        {
            yield return SourceFinding.In(
                cell, SourceRule.PointsSum, string.Create(CultureInfo.InvariantCulture, $"It is worth {points} and its checks {sum} together."), "Make the two the same.");
        }

        if (master.Items.First(item => item.CellIndex == cell.Index).AnswerIds.Count == 0)
        {
            yield return SourceFinding.In(cell, SourceRule.AnswerMissing, "There is no solution cell above it for students to answer in.", "Add one, or mark the cell that there is as a solution.");
        }
    }

    private static IEnumerable<SourceFinding> CheckUngraded(MasterCell cell)
    {
        foreach (var check in cell.Checks!.Checks)
        {
            if (cell.IsAnswered)
            {
                yield return SourceFinding.In(cell, SourceRule.CheckMisplaced, $"The check \"{check.Name}\" stands in a cell that students change.", "Move it into a cell of its own below.", check.Line);
            }
            else if (check.Points > 0)
            {
                yield return SourceFinding.In(cell, SourceRule.CheckMisplaced, $"The check \"{check.Name}\" has points, and its cell is not graded.", "Set \"grade\": true in the cell's metadata, or take the points out.", check.Line);
            }
        }
    }
}
