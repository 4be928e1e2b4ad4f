using MediaCourse.Grading.Feedback;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Feedback;

[Collection(EngineCollection.Name)]
public sealed class FeedbackRunTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public FeedbackRunTests() => SandboxHere.SkipUnlessThere();

    [Fact]
    public async Task What_a_hand_in_throws_out_of_a_hidden_check_is_not_in_its_page()
    {
        _course.HandIn("spy", count: "int Count(string text) => throw new InvalidOperationException(text);");
        await _course.GradeAsync();

        var report = Write();

        var page = await File.ReadAllTextAsync(report.Pages["spy"], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(SmallCourse.UnseenWord, page, StringComparison.Ordinal);
        Assert.Contains("Words of an unseen sentence", page, StringComparison.Ordinal);
        Assert.Contains("one two three", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_written_before_marks_were_released_does_not_stay_with_those_that_are_held_back()
    {
        _course.HandIn("anna");
        _course.HandIn("ben", count: null);
        await _course.GradeAsync();
        var before = Write();
        Assert.Empty(before.TakenAway);
        using (var gradebook = GradebookFile.OpenExisting(AssignmentGrader.GradebookOf(_course.Course)))
        {
            gradebook.Release(SmallCourse.AssignmentId, [(gradebook.HandIns(SmallCourse.AssignmentId).Single(static row => row.Student == "anna").Id, "anna", SmallCourse.AllPoints)], isOn: true, "tester");
        }

        var report = Write();

        Assert.Equal(["ben"], report.TakenAway);
        Assert.True(File.Exists(before.Pages["anna"]));
        Assert.False(File.Exists(before.Pages["ben"]));
        Assert.Empty(Write().TakenAway);
    }

    public void Dispose() => _course.Dispose();

    private FeedbackReport Write() =>
        FeedbackRun.Write(_course.Course, _course.Course[SmallCourse.AssignmentId], student: null, withUnreleased: false, TestContext.Current.CancellationToken);
}
