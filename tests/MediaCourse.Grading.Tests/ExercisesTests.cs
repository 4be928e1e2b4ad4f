using MediaCourse.Grading.SourceValidation;

namespace MediaCourse.Grading.Tests;

/// <summary>The assignments that come with MediaCourse.</summary>
public sealed class ExercisesTests
{
    public static TheoryData<string> Assignments => [.. SmallAssignment.Course.Assignments.Select(assignment => assignment.Id)];

    [Theory]
    [MemberData(nameof(Assignments))]
    public async Task Every_assignment_can_be_released(string id)
    {
        var report = await SourceValidator.ValidateAsync(SmallAssignment.Course, SmallAssignment.Course[id], TestContext.Current.CancellationToken);

        Assert.True(report.Findings.Count == 0, string.Join('\n', report.Findings));
    }

    [Fact]
    public void Every_folder_of_source_is_an_assignment_of_the_course() =>
        Assert.Equal(
            SmallAssignment.Course.Assignments.Select(assignment => assignment.Id).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Path.Combine(SmallAssignment.Course.Folder, "source")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal));
}
