using System.Globalization;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Exercises;

public sealed class ExerciseTests(ValidatedCourse course) : IClassFixture<ValidatedCourse>
{
    private const int LeastTries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Assignments => [.. ValidatedCourse.Course.Assignments.Select(assignment => assignment.Id)];

    public static TheoryData<string> Tried => [.. ExerciseTry.Assignments];

    [Theory]
    [MemberData(nameof(Assignments))]
    public async Task Its_source_has_no_mistake(string assignment) =>
        Assert.Empty((await course.ReportOf(assignment)).Findings.Select(finding => finding.ToString()));

    [Fact]
    public void Every_folder_of_source_is_an_assignment_of_the_course() =>
        Assert.Equal(
            ValidatedCourse.Course.Assignments.Select(assignment => assignment.Id).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(ValidatedCourse.Course.Folder, "source")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_is_due_later_than_the_one_before_it()
    {
        var due = ValidatedCourse.Course.Assignments.Select(assignment => Assert.NotNull(assignment.Due)).ToList();

        Assert.Equal(due.Distinct().Order(), due);
    }

    [Theory]
    [MemberData(nameof(Assignments))]
    public void It_has_items_of_each_kind_and_says_its_goal_and_how_long_it_takes(string assignment)
    {
        var master = MasterOf(assignment);
        var minutes = Assert.NotNull(master.Assignment.Minutes);

        Assert.InRange(master.Items.Count, 6, 10);
        Assert.Equal([ItemKind.Code, ItemKind.Prose, ItemKind.Output], master.Items.Select(item => item.Kind).Distinct().Order());
        Assert.InRange(minutes, 60, 90);
        Assert.Contains("**Goal.**", master.Cells[0].Cell.Source, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"**Time.** About {minutes} minutes"), master.Cells[0].Cell.Source, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Assignments))]
    public void Half_the_points_or_more_of_an_item_of_code_are_given_on_text_that_students_have_not_seen(string assignment) =>
        Assert.All(MasterOf(assignment).Items.Where(item => item.Kind == ItemKind.Code), item =>
        {
            Assert.InRange(item.Checks.Count, 2, 5);
            Assert.True(item.Checks.Where(check => check.IsHidden).Sum(check => check.Points) >= item.Points / 2, item.Id);
            Assert.All(item.Checks, check => Assert.False(string.IsNullOrWhiteSpace(check.Hint), check.Name));
        });

    [Theory]
    [MemberData(nameof(Assignments))]
    public void What_people_mark_has_a_rubric_from_full_points_down_to_none(string assignment) =>
        Assert.All(MasterOf(assignment).Items.Where(item => item.Kind != ItemKind.Code), item =>
        {
            Assert.NotNull(item.Rubric);
            var levels = item.Rubric.Levels;
            Assert.InRange(levels.Count, 3, 4);
            Assert.Equal((item.Points, 0), (levels[0].Points, levels[^1].Points));
            Assert.All(levels, level => Assert.EndsWith(".", level.Sentence, StringComparison.Ordinal));
        });

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task Typical_mistakes_fail_hidden_checks_and_other_right_answers_fail_none(string assignment)
    {
        var tries = ExerciseTry.Of(assignment);
        var report = await course.ReportOf(assignment);
        using var folder = new StagedFolder(report.Companions);
        await using var judges = new JudgeExecutor(folder.Path, report.Master.Prelude, Patience);

        Assert.True(tries.Count(one => one.Fails.Count > 0) >= LeastTries, $"Tries/{assignment}.json has too few mistakes.");
        foreach (var round in ExerciseTry.Rounds(tries))
        {
            var sources = round.ToDictionary(one => one.Cell, StringComparer.Ordinal);
            var cells = report.Master.Cells.Where(cell => cell.Cell.Kind == CellKind.Code)
                .Select(cell => new RunCell(cell.Index, sources.TryGetValue(cell.GradeId, out var one) ? one.In(cell) : cell.Cell.Source, cell.Checks))
                .ToList();
            var run = await new ProbeRunner(folder.Path, Patience).RunAsync(cells, check => check.ProbeCode, TestContext.Current.CancellationToken);

            Assert.Empty(run.Failures);
            foreach (var one in round)
            {
                var item = Assert.Single(report.Master.Items, item => item.AnswerIds.Contains(one.Cell, StringComparer.Ordinal));
                var failed = new List<string>();
                foreach (var check in item.Checks)
                {
                    var verdict = await new AnswerJudge(judges).DecideAsync(check, report.References[check], run.TextOf(check), TestContext.Current.CancellationToken);
                    failed.AddRange(verdict.Passed ? [] : [check.Name]);
                }

                Assert.True(one.Fails.Order(StringComparer.Ordinal).SequenceEqual(failed.Order(StringComparer.Ordinal), StringComparer.Ordinal), $"{one.Cell}: {one.Says}: fails {string.Join("; ", failed)}");
                Assert.True(failed.Count == 0 || item.Checks.Any(check => check.IsHidden && failed.Contains(check.Name, StringComparer.Ordinal)), $"{one.Cell}: {one.Says}");
            }
        }
    }

    private static MasterNotebook MasterOf(string assignment) => MasterNotebook.Load(ValidatedCourse.Course, ValidatedCourse.Course[assignment]);
}
