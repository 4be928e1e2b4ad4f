using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Mistakes that show when the notebook runs: twice with its solutions, once without.</summary>
/// <param name="master">The master notebook.</param>
/// <param name="judges">Runs the judges.</param>
internal sealed class RunRules(MasterNotebook master, JudgeExecutor judges)
{
    /// <summary>Cells that fail, and checks that are not met by the solution they were written with.</summary>
    public async Task<IReadOnlyList<SourceFinding>> CheckAsync(
        ProbedRun first, ProbedRun second, ProbedRun? unsolved, IReadOnlyDictionary<CheckSpec, ReferenceValue> references, CancellationToken cancellationToken)
    {
        var findings = new List<SourceFinding>();
        findings.AddRange(first.Failures.Select(failure => SourceFinding.In(
            master.Cells[failure.CellIndex],
            SourceRule.CellFails,
            failure.TimedOut ? "It does not end in the time that a cell has." : $"It fails with the reference solution: {failure.Message}",
            "Correct it; a reference notebook runs from top to end.")));
        foreach (var cell in master.Cells)
        {
            foreach (var check in cell.Checks?.Checks ?? [])
            {
                findings.AddRange(await CheckAsync(cell, check, first, second, unsolved, references.GetValueOrDefault(check), cancellationToken));
            }
        }

        return findings;
    }

    private async Task<List<SourceFinding>> CheckAsync(
        MasterCell cell, CheckSpec check, ProbedRun first, ProbedRun second, ProbedRun? unsolved, ReferenceValue? reference, CancellationToken cancellationToken)
    {
        SourceFinding Finding(SourceRule rule, string problem, string fix) => SourceFinding.In(cell, rule, $"The check \"{check.Name}\" {problem}", fix, check.Line);

        var reading = first.ReadingOf(check);
        if (reading.IsAuthorsFault)
        {
            return [Finding(SourceRule.CheckUnfit, $"gives what no check can compare. {reading.Problem}", "Let its probe return something smaller or simpler.")];
        }

        if (reading.Value is not { } value || reference is null)
        {
            return [Finding(SourceRule.CheckFails, $"fails on the reference solution: {reading.Problem}", "Correct the solution or the check.")];
        }

        if (value.IsUnanswered)
        {
            return [Finding(SourceRule.CheckFails, "takes the reference solution for unanswered, because its value is nothing, blank or empty.", "Check something that has a value, such as a count.")];
        }

        // Once a judge fails, what it says of other values means nothing.
        if (check.Judge is not null && await judges.JudgeAsync(check, reference, value, cancellationToken) is { Passed: false } verdict)
        {
            return [Finding(SourceRule.CheckFails, $"fails on the reference solution: {verdict.Reason}", "Correct the solution or the judge.")];
        }

        var findings = new List<SourceFinding>();
        var answers = new AnswerJudge(judges);
        if (!(await answers.DecideAsync(check, reference, second.TextOf(check), cancellationToken)).Passed)
        {
            findings.Add(Finding(
                SourceRule.CheckVaries,
                $"gives different values on two runs: {Shown(value, check)} and {Shown(second.ReadingOf(check).Value, check)}.",
                "Check something that does not depend on chance, time or the order of a set; put lists into an order, or compare by Compare.InAnyOrder."));
        }

        if (unsolved is not null && check.Points > 0 && (await answers.DecideAsync(check, reference, unsolved.TextOf(check), cancellationToken)).Passed)
        {
            findings.Add(Finding(SourceRule.CheckPassesUnsolved, "is passed by the notebook that students get, before they have done anything.", "Change the prompt, or check something that only a solution gives."));
        }

        return findings;
    }

    private static string Shown(ProbeValue? value, CheckSpec check)
    {
        const int Shortened = 60;
        var text = value is null ? "nothing" : CanonicalValue.Of(value, check.Compare);
        return text.Length <= Shortened ? text : text[..Shortened] + "\u2026";
    }
}
