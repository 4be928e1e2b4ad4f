using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Marking;

[Collection(EngineCollection.Name)]
public sealed class GradingTests : IDisposable
{
    private readonly SmallCourse _course = new("\"late\": { \"policy\": \"percent_a_day\", \"percent_a_day\": 10, \"cap\": 30 },");

    public GradingTests() => SandboxHere.SkipUnlessThere();

    [Fact]
    public async Task Marks_are_saved_and_unchanged_hand_ins_are_skipped()
    {
        _course.HandIn("anna");
        _course.HandIn("ben", count: null, town: null);
        _course.HandIn("cleo", count: "int Count(string text) => 3;");

        var first = await _course.GradeAsync();
        _course.HandIn("ben");
        var second = await _course.GradeAsync();

        Assert.Equal((3, 0), (first.Graded, first.Unchanged));
        Assert.Equal((1, 2), (second.Graded, second.Unchanged));
        Assert.Equal([6, 6, 3], second.Marks.Select(static marks => marks.Total));
        Assert.Equal([6, 0, 3], first.Marks.Select(static marks => marks.Total));
    }

    [Fact]
    public async Task New_checks_show_who_gains_and_loses_before_they_come_into_force()
    {
        _course.HandIn("anna");
        _course.HandIn("ben", town: "var town = \"Nome\";");
        await _course.GradeAsync();

        _course.WriteMaster(expectedTown: "Nome");
        var preview = await _course.GradeAsync();
        var before = (_course.PointsOf("anna"), _course.PointsOf("ben"));
        var accepted = await _course.GradeAsync(accept: true);

        Assert.Equal([("anna", 2, 0), ("ben", 0, 2)], preview.Changes.Select(static change => (change.Student, change.Old, change.New)));
        Assert.Equal((6, 4), before);
        Assert.Equal((4, 6), (_course.PointsOf("anna"), _course.PointsOf("ben")));
        Assert.Equal((0, 0), (accepted.Graded, accepted.Waiting));
        Assert.Equal(preview.Changes, accepted.Accepted);
        Assert.Empty(preview.Accepted);
    }

    [Fact]
    public async Task Late_work_loses_its_share_and_the_arithmetic_is_said()
    {
        _course.HandIn("anna");
        File.WriteAllText(Path.Combine(_course.Submissions, "anna", "words", "timestamp.txt"), "2030-01-02 13:00:00 UTC");

        var marks = Assert.Single((await _course.GradeAsync()).Marks);

        Assert.Equal(4.8, marks.Total, 6);
        Assert.Equal("2 days late: 20% of 6 points, 1.2, are taken off.", marks.Late.Explain(marks.Earned));
    }

    [Fact]
    public async Task Broken_notebooks_are_repaired_and_the_repairs_are_said()
    {
        _course.HandIn("deleted", change: static cells => cells.Remove(SmallCourse.CellOf(cells, "a2")));
        _course.HandIn("doubled", change: static cells => cells.Add(SmallCourse.CellOf(cells, "a1").DeepClone()));
        _course.HandIn("retyped", change: static cells => SmallCourse.CellOf(cells, "a1")["cell_type"] = "markdown");
        _course.HandIn("reordered", change: static cells =>
        {
            var first = SmallCourse.CellOf(cells, "a1");
            cells.Remove(first);
            cells.Add(first);
        });
        _course.HandIn("stripped", change: static cells =>
        {
            foreach (var cell in cells)
            {
                cell!["metadata"] = new System.Text.Json.Nodes.JsonObject();
            }
        });

        await _course.GradeAsync();

        Assert.Equal([4, 6, 6, 6, 6], new[] { "deleted", "doubled", "retyped", "reordered", "stripped" }.Select(_course.PointsOf));
        Assert.Contains("is gone", Assert.Single(_course.Of("deleted").Repairs), StringComparison.Ordinal);
        Assert.Contains("twice", _course.Of("doubled").Repairs[0], StringComparison.Ordinal);
        Assert.Contains("another kind", Assert.Single(_course.Of("retyped").Repairs), StringComparison.Ordinal);
        Assert.Contains("another order", Assert.Single(_course.Of("reordered").Repairs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_grader_is_told_that_another_is_at_work()
    {
        _course.HandIn("anna");
        using (GradingLock.Take(_course.Folder))
        {
            Assert.Contains("another grader", (await Assert.ThrowsAsync<GradebookException>(() => _course.GradeAsync())).Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _course.GradeAsync()).Graded);
    }

    [Fact]
    public async Task Scores_by_hand_stay_when_checks_are_run_again_and_every_change_is_written_down()
    {
        _course.HandIn("anna");
        await _course.GradeAsync();
        using (var gradebook = GradebookFile.Open(AssignmentGrader.GradebookOf(_course.Course)))
        {
            gradebook.SaveScore(_course.Of("anna").HandIn, "check-town", new ManualScore(1.5, null, "Nearly."), "teacher");
        }

        _course.WriteMaster(expectedTown: "Nome");
        var report = await _course.GradeAsync(accept: true);

        Assert.Equal(5.5, Assert.Single(report.Marks).Total);
        Assert.Equal("Nearly.", _course.Of("anna").HandIn.Manual["check-town"].Comment);
    }

    [Fact]
    public async Task Who_hands_in_again_keeps_what_people_gave_for_answers_that_are_the_same()
    {
        _course.HandIn("anna", count: "int Count(string text) => 3;");
        await _course.GradeAsync();
        using (var gradebook = GradebookFile.Open(AssignmentGrader.GradebookOf(_course.Course)))
        {
            gradebook.SaveScore(_course.Of("anna").HandIn, "check-town", new ManualScore(1.5, null, "Nearly."), "teacher");
            gradebook.SaveScore(_course.Of("anna").HandIn, "check-count", new ManualScore(2, null, "Half."), "teacher");
        }

        _course.HandIn("anna");
        File.SetLastWriteTimeUtc(Directory.GetFiles(Path.Combine(_course.Submissions, "anna"), "*.ipynb", SearchOption.AllDirectories).Single(), new DateTime(2029, 12, 25, 12, 0, 0, DateTimeKind.Utc));
        var marks = Assert.Single((await _course.GradeAsync()).Marks);

        Assert.Equal(5.5, marks.Total);
        Assert.Equal(["check-town"], marks.HandIn.Manual.Keys);
    }

    public void Dispose() => _course.Dispose();
}
