using MediaCourse.Checks;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Composition;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Judging;

namespace MediaCourse.Grading.Marking;

/// <summary>What the reference solution gives for each check, taken the way it is taken from hand-ins.</summary>
internal static class Reference
{
    /// <summary>Runs the reference solution.</summary>
    /// <exception cref="CourseException">A check gives no value.</exception>
    public static async Task<IReadOnlyDictionary<CheckSpec, ReferenceValue>> RunAsync(ExecutionEngine engine, MasterNotebook master, CancellationToken cancellationToken)
    {
        var plan = NotebookComposer.OfReference(master).Steps;

        // What a judge takes is asked for right behind the probe, on the same branch of the notebook.
        var steps = plan.SelectMany(static step => step.Check?.Judge is null ? [step.Step] : new[] { step.Step, step.Step with { Code = step.Check.TypeCode } }).ToList();
        var results = await engine.RunAsync(steps, cancellationToken);
        var references = new Dictionary<CheckSpec, ReferenceValue>(ReferenceEqualityComparer.Instance);
        var next = 0;
        foreach (var step in plan)
        {
            var result = results[next++];
            var type = step.Check?.Judge is null ? null : results[next++].Value;
            if (step.Check is { } check)
            {
                references[check] = new ReferenceValue(check.Name, ValueOf(master, check, result), type);
            }
            else if (result.Status != StepStatus.Succeeded)
            {
                throw new CourseException($"{master.Document.Name}: {step.Step.Name} of the reference solution does not run: {result.Reason} Run validate-source.");
            }
        }

        return references;
    }

    private static ProbeValue ValueOf(MasterNotebook master, CheckSpec check, StepResult result)
    {
        ProbeReading? reading = null;
        try
        {
            reading = result.Value is null ? null : ProbeReading.Parse(result.Value);
        }
        catch (ProbeTextException)
        {
            // Said below.
        }

        return reading?.Value ?? throw new CourseException(
            $"{master.Document.Name}: the check \u201C{check.Name}\u201D gives no value on the reference solution ({result.Reason ?? reading?.Problem ?? "nothing came out"}); run validate-source.");
    }
}
