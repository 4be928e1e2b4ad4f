using MediaCourse.Grading.SourceValidation;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.SourceValidation;

/// <summary>Mistakes that show only when the notebook runs; each notebook here has one.</summary>
public sealed class SourceRunTests
{
    private static readonly SmallAssignment Right = new();

    [Fact]
    public async Task A_notebook_without_mistakes_gives_its_reference_values()
    {
        var report = await SourceValidator.ValidateAsync(Right.Master, SmallAssignment.Companions);

        Assert.Empty(report.Findings);
        Assert.Equal(["{\"t\":\"Int32\",\"n\":\"2\"}", "{\"t\":\"Int32\",\"n\":\"5\"}"], report.Master.Items[0].Checks.Select(check => report.ReferenceOf(check)!.ToText()));
    }

    [Fact]
    public Task A_cell_that_fails_with_the_solution() =>
        AssertFinds(SourceRule.CellFails, "cell 10 (x)", "nothing", Right.Add(NotebookCell.Code("throw new Exception(\"nothing\");") with { Id = "x" }));

    [Theory]
    [InlineData("() => new List<int>()[3]", "fails on the reference solution")]
    [InlineData("() => nowhere", "nowhere")]
    [InlineData("() => (object?)null", "unanswered")]
    [InlineData("() => new List<int>()", "unanswered")]
    public Task A_check_that_fails_on_the_solution(string probe, string problem) =>
        AssertFinds(SourceRule.CheckFails, "cell 5 (check), line 1", problem, WithCheck($"Check.That(\"a\", {probe}, points: 3)"));

    [Fact]
    public Task A_judge_that_does_not_take_the_solution() =>
        AssertFinds(SourceRule.CheckFails, "cell 5 (check), line 1", "not what was asked for", WithCheck("Check.Judge(\"a\", () => texts, static (value, reference) => value > reference, points: 3)"));

    [Theory]
    [InlineData("static (value, reference) => value == corpus.Ids.Count()")]
    [InlineData("static (value, reference) => value.Length == 2")]
    public Task A_judge_that_needs_the_notebook_or_does_not_compile(string judge) =>
        AssertFinds(SourceRule.CheckFails, "cell 5 (check), line 1", "could not be judged", WithCheck($"Check.Judge(\"a\", () => texts, {judge}, points: 3)"));

    [Theory]
    [InlineData("() => (texts, 1)")]
    [InlineData("() => new string('x', 100_000)")]
    [InlineData("() => corpus")]
    public Task A_value_that_no_check_can_compare(string probe) =>
        AssertFinds(SourceRule.CheckUnfit, "cell 5 (check), line 1", "gives what no check can compare", WithCheck($"Check.That(\"a\", {probe}, points: 3)"));

    [Theory]
    [InlineData("() => texts + Guid.NewGuid().ToString()")]
    [InlineData("() => texts * Environment.ProcessId")]
    public Task A_check_that_gives_another_value_on_the_second_run(string probe) =>
        AssertFinds(SourceRule.CheckVaries, "cell 5 (check), line 1", "different values", WithCheck($"Check.That(\"a\", {probe}, points: 3)"));

    [Theory]
    [InlineData("Check.That(\"a\", () => corpus.Ids.Count(), points: 3)")]
    [InlineData("Check.Judge(\"a\", () => corpus.Ids.Count(), static (value, reference) => value == reference, points: 3)")]
    [InlineData("Check.That(\"a\", () => (texts ?? 2) * 1.0, points: 3, by: Compare.Within(0.1))")]
    public Task A_check_that_the_unsolved_notebook_passes(string check) =>
        AssertFinds(SourceRule.CheckPassesUnsolved, "cell 5 (check), line 1", "before they have done anything", WithCheck(check));

    private static SmallAssignment WithCheck(string check) => Right.With("check", check);

    private static async Task AssertFinds(SourceRule rule, string place, string problem, SmallAssignment assignment)
    {
        var report = await SourceValidator.ValidateAsync(assignment.Master, SmallAssignment.Companions);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((rule, place), (finding.Rule, finding.Place));
        Assert.Contains(problem, finding.ToString(), StringComparison.Ordinal);
    }
}
