using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Execution;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Composition;

/// <summary>What is run of a composed notebook: its code cells, and in the place of each check its probe alone.</summary>
internal static class StepPlan
{
    /// <summary>What hidden steps are called in the sandbox, where the names of their checks have no business.</summary>
    private const string HiddenName = "check";

    public static IReadOnlyList<ComposedStep> Of(MasterNotebook master, IReadOnlyList<ComposedCell> cells)
    {
        var steps = new List<ComposedStep>();
        var isShared = true;
        foreach (var (index, composed) in cells.Index())
        {
            var given = composed.MasterIndex is { } number ? master.Cells[number] : null;
            isShared &= given is { IsAnswered: false };
            if (composed.Cell.Kind != CellKind.Code)
            {
                continue;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"cell {index + 1}");
            if (given is { IsAnswered: false, Checks: { Checks.Count: > 0 } checks })
            {
                steps.AddRange(checks.Steps.Select(step => new ComposedStep(StepOf(step, name, index), index, (step as ProbeStep)?.Check)));
            }
            else if (!string.IsNullOrWhiteSpace(composed.Cell.Source))
            {
                steps.Add(new ComposedStep(new ExecutionStep(name, composed.Cell.Source, isShared ? StepKind.Shared : StepKind.Cell), index, Check: null));
            }
        }

        return steps;
    }

    private static ExecutionStep StepOf(CheckStep step, string name, int group) => step switch
    {
        ProbeStep { Check: var check } => new ExecutionStep(check.IsHidden ? HiddenName : name, check.ProbeCode, check.IsHidden ? StepKind.HiddenProbe : StepKind.Probe) { Group = group },
        Preparation preparation => new ExecutionStep(preparation.IsHidden ? HiddenName : name, preparation.Code, preparation.IsHidden ? StepKind.HiddenCell : StepKind.Cell) { Group = group },
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "A step of a kind that nothing is run for."),
    };
}
