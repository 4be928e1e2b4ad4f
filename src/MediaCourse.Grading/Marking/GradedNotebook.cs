using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Composition;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Judging;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Marking;

/// <summary>The graded notebook: what was run, with its outputs, and the verdicts on the checks that students have too.</summary>
internal static class GradedNotebook
{
    /// <summary>A notebook of more cannot be looked at; the outputs beyond are left out.</summary>
    private const long MostOutput = 8 << 20;

    public static NotebookDocument Of(
        MasterNotebook master, ComposedNotebook composed, IReadOnlyList<StepResult> results, IReadOnlyDictionary<CheckSpec, Verdict> verdicts)
    {
        var outputs = new List<CellOutput>[composed.Cells.Count];
        long size = 0;
        foreach (var (step, result) in composed.Steps.Zip(results))
        {
            var shown = outputs[step.CellIndex] ??= [];
            if (step.Check is { IsHidden: false } check)
            {
                shown.Add(new StreamOutput("stdout", LineOf(check, verdicts[check])));
            }

            foreach (var output in step.Check is null ? result.Outputs : [])
            {
                size += SizeOf(output);
                if (size <= MostOutput)
                {
                    shown.Add(output);
                }
            }
        }

        var cells = composed.Cells.Select((cell, index) =>
            cell.Cell.Kind == CellKind.Code ? cell.Cell with { Outputs = [.. outputs[index] ?? []] } : cell.Cell);
        return master.Document with { Cells = cells.ToImmutableArray() };
    }

    private static string LineOf(CheckSpec check, Verdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(verdict.Passed ? "\u2714" : "\u2718")} {check.Name} ({(verdict.Passed ? check.Points : 0):0.##} of {check.Points:0.##}){(verdict.Passed ? "" : " " + verdict.Reason)}\n");

    private static long SizeOf(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text.Length,
        DisplayOutput display => display.Data.Entries.Sum(static entry => (long)entry.Text.Length),
        ResultOutput result => result.Data.Entries.Sum(static entry => (long)entry.Text.Length),
        ErrorOutput error => error.Message.Length + error.Traceback.Sum(static line => line.Length),
        _ => 0,
    };
}
