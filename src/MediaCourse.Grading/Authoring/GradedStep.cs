using System.Globalization;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Execution;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Authoring;

/// <summary>A step of a graded notebook, and what it is to the grader. Only <see cref="Step"/> goes where a student's code runs.</summary>
/// <param name="Step">What is run.</param>
/// <param name="CellIndex">The master's cell that it is of, from 0.</param>
/// <param name="Check">The check whose value it gives, or null.</param>
public sealed record GradedStep(ExecutionStep Step, int CellIndex, CheckSpec? Check)
{
    /// <summary>The steps of a master notebook with a student's answers in their places, in the master's order.</summary>
    /// <param name="master">The master notebook.</param>
    /// <param name="answerOf">The student's text for a cell that students answer in, by its grade_id; null where there is none.</param>
    public static IReadOnlyList<GradedStep> Of(MasterNotebook master, Func<string, string?> answerOf)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(answerOf);
        var steps = new List<GradedStep>();
        var isShared = true;
        foreach (var cell in master.Cells.Where(cell => cell.Cell.Kind == CellKind.Code))
        {
            isShared &= !cell.IsAnswered && cell.Checks is not { Checks.Count: > 0 };
            steps.AddRange(cell.IsAnswered ? [Answer(cell, answerOf(cell.GradeId) ?? "")] : OfMaster(cell, isShared));
        }

        return steps;
    }

    /// <summary>The step of a cell that students answer in.</summary>
    /// <param name="cell">The master's cell.</param>
    /// <param name="source">The student's text.</param>
    public static GradedStep Answer(MasterCell cell, string source)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new GradedStep(new ExecutionStep(NameOf(cell), source, StepKind.Cell), cell.Index, Check: null);
    }

    /// <summary>The steps of a cell that is the master's: one, or one for each check and what stands between them.</summary>
    /// <param name="cell">The master's cell.</param>
    /// <param name="isShared">Whether nothing of a student runs before it.</param>
    public static IReadOnlyList<GradedStep> OfMaster(MasterCell cell, bool isShared)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var kind = isShared ? StepKind.Shared : StepKind.Cell;
        return cell.Checks is not { Checks.Count: > 0 } checks
            ? [new GradedStep(new ExecutionStep(NameOf(cell), cell.Cell.Source, kind), cell.Index, Check: null)]
            : [.. checks.Steps.Select(step => step is ProbeStep { Check: var check }
                ? new GradedStep(new ExecutionStep(NameOf(cell), check.ProbeCode, check.IsHidden ? StepKind.HiddenProbe : StepKind.Probe) { Group = cell.Index }, cell.Index, check)
                : new GradedStep(new ExecutionStep(NameOf(cell), ((Preparation)step).Code, step.IsHidden ? StepKind.HiddenCell : kind) { Group = cell.Index }, cell.Index, Check: null))];
    }

    // The name is seen by the student's code; it says what a student sees anyway.
    private static string NameOf(MasterCell cell) => string.Create(CultureInfo.InvariantCulture, $"cell {cell.Index + 1}");
}
