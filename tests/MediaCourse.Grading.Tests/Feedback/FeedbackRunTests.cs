using MediaCourse.Grading.Feedback;
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

        var report = FeedbackRun.Write(_course.Course, _course.Course[SmallCourse.AssignmentId], student: null, withUnreleased: false, TestContext.Current.CancellationToken);

        var page = await File.ReadAllTextAsync(report.Pages["spy"], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(SmallCourse.UnseenWord, page, StringComparison.Ordinal);
        Assert.Contains("Words of an unseen sentence", page, StringComparison.Ordinal);
        Assert.Contains("one two three", page, StringComparison.Ordinal);
    }

    public void Dispose() => _course.Dispose();
}
