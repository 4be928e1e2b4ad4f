using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;
using MediaCourse.Grading.SourceValidation;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Execution;

/// <summary>The way of an answer through the whole grader: composed, run in the sandbox, judged outside.</summary>
[Collection(EngineCollection.Name)]
public sealed class GradedStepTests
{
    private const string Judged = "\nCheck.Judge(\"Some texts\", () => Enumerable.Range(0, texts ?? 0).ToList(), static (value, reference) => value.Count * 2 > reference.Count, points: 1);";
    private static readonly SmallAssignment Right = new SmallAssignment().With("check", SmallAssignment.Checks + Judged).WithField("check", "points", 4);

    [Fact]
    public void A_probe_enters_the_sandbox_without_name_points_hint_comparison_and_judge()
    {
        var steps = GradedStep.Of(Right.Master, _ => "int? texts = 2;");

        Assert.Equal(
            [StepKind.Shared, StepKind.Cell, StepKind.Probe, StepKind.HiddenCell, StepKind.HiddenProbe, StepKind.Probe, StepKind.Cell],
            steps.Select(step => step.Step.Kind));
        var entering = string.Join('\n', steps.Select(step => $"{step.Step.Name}\n{step.Step.Code}"));
        foreach (var kept in (string[])["Texts are counted", "Twice as many", "Think", "Count the ids", "points", "reference.Count", "corpus.Ids", "SOLUTION"])
        {
            Assert.DoesNotContain(kept, entering, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_get_the_verdicts_they_deserve()
    {
        SandboxHere.SkipUnlessThere();
        var cancellationToken = TestContext.Current.CancellationToken;
        var report = await SourceValidator.ValidateAsync(Right.Master, SmallAssignment.Companions, cancellationToken);
        Assert.Empty(report.Findings);
        using var folder = new StagedFolder(SmallAssignment.Companions);
        await using var judges = new JudgeExecutor(folder.Path, report.Master.Prelude, TimeSpan.FromSeconds(5));
        await using var engine = await ExecutionEngine.StartAsync(
            new ExecutionOptions
            {
                CourseFiles = SmallAssignment.Companions,
                Limits = SmallAssignment.Quotes.Limits.ForExecution(),
            },
            cancellationToken);

        Assert.Equal([true, true, true], await Verdicts("int? texts = corpus.Ids.Count();"));
        Assert.Equal([false, false, true], await Verdicts("int? texts = 7;"));
        Assert.Equal([true, false, true], await Verdicts("class Probe { } class Check { } int asked; int? texts => ++asked == 1 ? 2 : 1000;"));
        Assert.Equal([false, false, false], await Verdicts("int? texts = null;"));
        Assert.Equal([false, false, false], await Verdicts("this is no C#"));
        Assert.Equal([false, false, false], await Verdicts("int? texts = corpus.Ids.Count(); Environment.Exit(0);"));

        async Task<IReadOnlyList<bool>> Verdicts(string answer)
        {
            var steps = GradedStep.Of(report.Master, id => id == "answer" ? answer : null);
            var results = await engine.RunAsync([.. steps.Select(step => step.Step)], cancellationToken);
            var verdicts = new List<bool>();
            foreach (var (step, result) in steps.Zip(results).Where(pair => pair.First.Check is not null))
            {
                verdicts.Add((await new AnswerJudge(judges).DecideAsync(step.Check!, report.References[step.Check!], result.Value, cancellationToken)).Passed);
            }

            return verdicts;
        }
    }
}
