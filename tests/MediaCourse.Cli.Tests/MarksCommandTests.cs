using System.Text.Json;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Cli.Tests;

/// <summary>What a teacher does with marks: feedback, export, statistics. The gradebook is filled as the grader fills it.</summary>
public sealed class MarksCommandTests : IDisposable
{
    private readonly string _folder = QuotesCourse.Create();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Marks_become_pages_tables_and_statistics()
    {
        Fill("ada", "ben");

        var feedback = await RunAsync("feedback");
        Assert.Equal((0, ""), (feedback.ExitCode, feedback.Error));
        Assert.Equal($"quotes: 2 pages in {Path.Combine("feedback", "quotes")}; 2 with items that wait for a person", feedback.Output.TrimEnd());
        Assert.Equal(["ada.html", "ben.html"], Directory.EnumerateFiles(Path.Combine(_folder, "feedback", "quotes")).Select(Path.GetFileName).Order());

        var one = await RunAsync("feedback", "quotes", "--student", "ben");
        Assert.Contains(Path.Combine("quotes", "ben.html"), one.Output, StringComparison.Ordinal);

        var csv = await RunAsync("export", "--format", "csv");
        Assert.StartsWith("assignment,student,name,handed_in,", csv.Output, StringComparison.Ordinal);
        Assert.Equal(3, csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var canvas = await RunAsync("export", "quotes", "--format", "canvas", "--output", "marks.csv");
        Assert.Equal(0, canvas.ExitCode);
        Assert.Contains("2 of 2 marks are left empty", canvas.ErrorLine, StringComparison.Ordinal);
        Assert.StartsWith("Student,ID,SIS User ID,SIS Login ID,Section,Who is quoted?\r\n    Points Possible,", await File.ReadAllTextAsync(Path.Combine(_folder, "marks.csv")), StringComparison.Ordinal);

        var statistics = await RunAsync("stats", "quotes");
        Assert.StartsWith("quotes: 2 students, 0 late. Mean ", statistics.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "statistics", "quotes.html")));
        using var json = JsonDocument.Parse((await RunAsync("stats", "quotes", "--json")).Output);
        Assert.Equal(2, json.RootElement.GetProperty("students").GetInt32());
        Assert.Equal(10, json.RootElement.GetProperty("distribution").GetArrayLength());
    }

    [Fact]
    public async Task What_is_missing_is_told_in_one_line()
    {
        Assert.Contains("there is no gradebook yet", await ErrorOf("feedback"), StringComparison.Ordinal);
        Assert.Contains("there is no gradebook yet", await ErrorOf("stats"), StringComparison.Ordinal);
        Assert.Contains("there is no gradebook yet", await ErrorOf("export", "--format", "csv"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "gradebook.db")));
        Fill("ada");

        Assert.Contains("no hand-in of \"nobody\"; there are hand-ins of ada", await ErrorOf("feedback", "--student", "nobody"), StringComparison.Ordinal);
        Assert.Contains("--format", await ErrorOf("export"), StringComparison.Ordinal);
        Assert.Contains("excel", await ErrorOf("export", "--format", "excel"), StringComparison.Ordinal);
        Assert.Contains("cannot be written", await ErrorOf("export", "--format", "csv", "--output", Path.Combine("no", "such", "place.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_of_an_earlier_version_of_the_assignment_are_shown_and_said_to_be_so()
    {
        Fill("ada");
        var file = Path.Combine(_folder, "source", "quotes", "rubric.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("Convincing", "Excellent", StringComparison.Ordinal));

        var feedback = await RunAsync("feedback");

        Assert.Equal(1, feedback.ExitCode);
        Assert.Contains("the marks of ada come from an earlier version", feedback.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_given_with_point_or_comma_and_taken_back_and_checks_are_overruled_with_a_reason_only()
    {
        Fill("ada");
        var master = MasterNotebook.Load(Course.Load(_folder), Course.Load(_folder)["quotes"]);
        var (prose, code) = (master.Items.First(static item => item.Kind == ItemKind.Prose), master.Items.First(static item => item.Kind == ItemKind.Code));

        Assert.StartsWith($"ok      ada, {prose.Id}: 0.5 of ", (await RunAsync("score", "quotes", "ada", prose.Id, "--points", "0,5")).Output, StringComparison.Ordinal);
        Assert.StartsWith($"ok      ada, {prose.Id}: 1.5 of ", (await RunAsync("score", "quotes", "ada", prose.Id, "--points", "1.5")).Output, StringComparison.Ordinal);
        Assert.Contains("--points takes a number", await ErrorOf("score", "quotes", "ada", prose.Id, "--points", "1,000.5"), StringComparison.Ordinal);
        Assert.Contains("give points from 0", await ErrorOf("score", "quotes", "ada", prose.Id, "--points", "-1"), StringComparison.Ordinal);
        Assert.Contains("is marked by its checks", await ErrorOf("score", "quotes", "ada", code.Id, "--points", "1"), StringComparison.Ordinal);
        Assert.StartsWith("ok", (await RunAsync("score", "quotes", "ada", code.Id, "--points", "1", "--comment", "Copied.")).Output, StringComparison.Ordinal);
        Assert.Equal((1.5, 1), (PointsOf(prose), PointsOf(code)));

        Assert.Contains("one of them", await ErrorOf("score", "quotes", "ada", code.Id, "--points", "1", "--take-back"), StringComparison.Ordinal);
        Assert.Contains("its checks count again", (await RunAsync("score", "quotes", "ada", code.Id, "--take-back")).Output, StringComparison.Ordinal);
        Assert.StartsWith("ok", (await RunAsync("score", "quotes", "ada", prose.Id, "--take-back")).Output, StringComparison.Ordinal);
        Assert.Contains("no mark of", await ErrorOf("score", "quotes", "ada", prose.Id, "--take-back"), StringComparison.Ordinal);
        Assert.Equal((null, code.Points), (PointsOf(prose), PointsOf(code)));

        double? PointsOf(GradedItem item)
        {
            using var gradebook = GradebookFile.Open(Path.Combine(_folder, "gradebook.db"));
            return Assert.Single(Marks.Counted(master, gradebook.HandIns("quotes"))).Items.Single(mark => mark.Item.Id == item.Id).Points;
        }
    }

    [Fact]
    public async Task Where_no_hand_in_is_the_place_is_named()
    {
        var none = Directory.CreateDirectory(Path.Combine(_folder, "none")).FullName;

        var run = await RunAsync("grade", "quotes", "--submissions", none);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{none}: there is no hand-in of quotes here", run.ErrorLine, StringComparison.Ordinal);
    }

    private void Fill(params string[] students)
    {
        var course = Course.Load(_folder);
        var master = MasterNotebook.Load(course, course["quotes"]);
        var version = ReleaseRecord.VersionOf(master, CompanionFiles.Of(course, course["quotes"]));
        using var gradebook = GradebookFile.Open(Path.Combine(_folder, "gradebook.db"));
        gradebook.SetAssignment(master, version);
        foreach (var student in students)
        {
            var id = gradebook.AddHandIn("quotes", new HandInFile(student, StudentName: null, student, DateTimeOffset.UnixEpoch, student, () => []));
            var checks = master.Items.SelectMany(static item => item.Checks.Select(check => new CheckMark { Item = item.Id, Name = check.Name, Hidden = check.IsHidden, Passed = true, Points = check.Points, Earned = check.Points, Message = "" }));
            gradebook.SaveGrading(id, version, new GradedHandIn([.. checks], [], ReleasedNotebook.Of(master, static _ => null).ToBytes(), TimeSpan.FromSeconds(2)));
        }
    }

    private Task<CommandRun> RunAsync(params string[] arguments) => MediaCourseCommand.RunAsync(arguments, _folder);

    private async Task<string> ErrorOf(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        return run.ErrorLine;
    }
}
