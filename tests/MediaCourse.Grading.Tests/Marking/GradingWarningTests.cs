using MediaCourse.Cli.Tests;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Marking;

/// <summary>What whoever grades is told to look at, while everything is graded all the same.</summary>
[Collection(EngineCollection.Name)]
public sealed class GradingWarningTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public GradingWarningTests() => SandboxHere.SkipUnlessThere();

    [Fact]
    public async Task A_check_that_the_notebook_passes_as_it_is_handed_out_is_said_and_everything_is_graded()
    {
        _course.HandIn("anna");
        _course.HandIn("ben", count: null, town: null);
        Assert.Empty((await _course.GradeAsync()).Warnings);

        LetUnsolvedPass();
        var report = await _course.GradeAsync(accept: true);

        var warning = Assert.Single(report.Warnings);
        Assert.Contains("the check “Words of an unseen sentence” passes on the notebook as it is handed out: whoever answers nothing gets its 3 points. Run validate-source.", warning, StringComparison.Ordinal);
        Assert.Equal((2, 6, 3), (report.Graded, _course.PointsOf("anna"), _course.PointsOf("ben")));
        Assert.Equal(["anna", "ben"], report.Marks.Select(static marks => marks.HandIn.Student));
        Assert.Empty((await _course.GradeAsync()).Warnings);
    }

    [Fact]
    public async Task The_command_prints_the_warning_and_grades()
    {
        _course.HandIn("ben", count: null, town: null);
        LetUnsolvedPass();

        var run = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId], _course.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ben  3 of 6", run.Output, StringComparison.Ordinal);
        Assert.Contains("whoever answers nothing gets its 3 points", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hand_in_that_Canvas_calls_late_and_its_date_does_not_is_said()
    {
        Name("late", "lovelaceada_LATE_4711_998877_words-1.ipynb", new DateTime(2029, 12, 24, 12, 0, 0, DateTimeKind.Utc));
        Name("counted", "hopper_LATE_4712_998878_words.ipynb", new DateTime(2030, 1, 3, 12, 0, 0, DateTimeKind.Utc));
        Name("early", "turing_4713_998879_words.ipynb", new DateTime(2029, 12, 24, 12, 0, 0, DateTimeKind.Utc));

        var report = await _course.GradeAsync();

        var note = Assert.Single(report.Warnings);
        Assert.StartsWith("lovelaceada_LATE_4711_998877_words-1.ipynb: Canvas calls this late, its file's date does not (2029-12-24 ", note, StringComparison.Ordinal);
        Assert.EndsWith("; the date counts: check it.", note, StringComparison.Ordinal);

        // It is for the teacher; repairs stand on the student's page.
        Assert.Empty(_course.Of("4711").Repairs);
    }

    [Fact]
    public async Task Checks_that_never_ran_because_another_answer_loops_are_named_for_a_person_to_look_at()
    {
        using var hasty = new SmallCourse("\"limits\": { \"cell_seconds\": 3, \"hand_in_seconds\": 3 },");
        hasty.HandIn("ivy", count: "int Count(string text)\n{\n    while (true) { }\n}");

        var report = await hasty.GradeAsync();

        var note = Assert.Single(report.Warnings);
        Assert.StartsWith("ivy: 2 checks (5 points) were not run, because other answers looped or crashed: ", note, StringComparison.Ordinal);
        Assert.Contains("check-town", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hand_ins_that_bear_the_same_time_are_said_for_which_of_them_is_the_last_nobody_knows()
    {
        _course.HandIn("fay");
        var file = Path.Combine(_course.Submissions, "fay", SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb");
        var second = Path.Combine(Path.GetDirectoryName(file)!, "words (1).ipynb");
        File.WriteAllText(second, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("Anchorage", "Juneau", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(second, File.GetLastWriteTimeUtc(file));

        var note = Assert.Single((await _course.GradeAsync()).Warnings);

        Assert.StartsWith("fay: 2 hand-ins bear the same time, and fay/words/", note, StringComparison.Ordinal);
    }

    public void Dispose() => _course.Dispose();

    /// <summary>As somebody changes a check after the release and does not ask validate-source.</summary>
    private void LetUnsolvedPass() =>
        File.WriteAllText(_course.MasterFile, File.ReadAllText(_course.MasterFile).Replace("() =\\u003E Count(unseen)", "() =\\u003E unseen.Length", StringComparison.Ordinal));

    private void Name(string student, string name, DateTime time)
    {
        _course.HandIn(student);
        var file = Path.Combine(_course.Submissions, name);
        File.Move(Path.Combine(_course.Submissions, student, SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb"), file);
        Directory.Delete(Path.Combine(_course.Submissions, student), recursive: true);
        File.SetLastWriteTimeUtc(file, time);
    }
}
