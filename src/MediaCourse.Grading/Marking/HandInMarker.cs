using System.Diagnostics;
using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Composition;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Judging;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Marking;

/// <summary>Marks one hand-in: composes it, runs it in the sandbox, and judges outside it what its probes gave.</summary>
internal sealed class HandInMarker(MasterNotebook master, ExecutionEngine engine, IReadOnlyDictionary<CheckSpec, ReferenceValue> references, AnswerJudge judge)
{
    public async Task<GradedHandIn> MarkAsync(NotebookDocument handIn, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var composed = NotebookComposer.Of(master, handIn);
        var results = await engine.RunAsync([.. composed.Steps.Select(static step => step.Step)], cancellationToken);
        var verdicts = new Dictionary<CheckSpec, Verdict>(ReferenceEqualityComparer.Instance);
        var values = new Dictionary<CheckSpec, string?>(ReferenceEqualityComparer.Instance);
        foreach (var (step, result) in composed.Steps.Zip(results))
        {
            if (step.Check is { } check)
            {
                verdicts[check] = await DecideAsync(check, result, cancellationToken);
                values[check] = LineOf(result.Value);
            }
        }

        var notebook = GradedNotebook.Of(master, composed, results, verdicts);
        return new GradedHandIn([.. MarksOf(verdicts, values)], composed.Repairs, notebook.ToBytes(), clock.Elapsed);
    }

    private IEnumerable<CheckMark> MarksOf(Dictionary<CheckSpec, Verdict> verdicts, Dictionary<CheckSpec, string?> values) =>
        from item in master.Items
        from check in item.Checks
        let verdict = verdicts.GetValueOrDefault(check) ?? Verdict.Wrong("It was not checked.")
        select new CheckMark
        {
            Item = item.Id,
            Name = check.Name,
            Hidden = check.IsHidden,
            Passed = verdict.Passed,
            Points = check.Points,
            Earned = verdict.Passed ? check.Points : 0,
            Message = verdict.Reason,
            Hint = check.Hint,
            Value = values.GetValueOrDefault(check),
            Reference = references.TryGetValue(check, out var reference) ? ValueLine.Of(reference.Value) : null,
        };

    private static string? LineOf(string? probeText)
    {
        try
        {
            return probeText is not null && ProbeReading.Parse(probeText).Value is { } value ? ValueLine.Of(value) : null;
        }
        catch (ProbeTextException)
        {
            return null;
        }
    }

    private async Task<Verdict> DecideAsync(CheckSpec check, StepResult result, CancellationToken cancellationToken)
    {
        if (result.Value is null)
        {
            // Why a hidden probe did not compile tells what it asks for.
            return Verdict.Wrong(
                result.Reason is { } reason && !(check.IsHidden && result.Status == StepStatus.NotCompiled) ? reason
                : result.Status == StepStatus.NotCompiled ? "What it checks is not there, or is of another kind than asked for."
                : "Nothing came out of the code for this check.");
        }

        try
        {
            return await judge.DecideAsync(check, references[check], result.Value, cancellationToken);
        }
        catch (Exception error) when (error is not (OperationCanceledException or MediaCourseException))
        {
            // What left the sandbox can be anything; whatever cannot be judged is not right.
            return Verdict.Wrong("What came out of the code for this check cannot be judged.");
        }
    }
}
