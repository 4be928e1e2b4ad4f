using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Sandbox;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Tests;

namespace MediaCourse.Grading.Tests.Exercises;

/// <summary>The teacher's own answers, handed in and graded as students' are: by the order of compiling, several compilers, and other hand-ins before.</summary>
[Collection(EngineCollection.Name)]
public sealed class PerfectHandInTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public PerfectHandInTests() => SandboxHere.SkipUnlessThere();

    public static TheoryData<string> Assignments => ExerciseTests.Assignments;

    [Theory]
    [MemberData(nameof(Assignments))]
    public async Task Whoever_gives_the_reference_answers_passes_every_check(string id)
    {
        foreach (var (part, below) in new[] { ("exercises", "source"), ("notebooks", ""), ("seeds", "") })
        {
            Repository.Copy(Path.Combine(Repository.Root, part, below), Path.Combine(_folder.Path, part, below));
        }

        File.Copy(Path.Combine(Repository.Root, "exercises", Course.FileName), Path.Combine(_folder.Path, "exercises", Course.FileName));
        var course = Course.Load(Path.Combine(_folder.Path, "exercises"));
        var master = MasterNotebook.Load(course, course[id]);
        var cells = ReleasedNotebook.Of(master, static _ => null).Cells.Zip(master.Cells, static (released, cell) => cell.IsAnswered ? released with { Source = cell.Cell.Source } : released).ToList();
        HandIn("ada", cells);
        HandIn("ben", cells);
        for (var extra = 1; extra <= 3; extra++)
        {
            var place = cells.Count * extra / 4;
            HandIn(string.Create(CultureInfo.InvariantCulture, $"extra-{extra}"), [.. cells[..place], NotebookCell.Code("var extra = 1;"), .. cells[place..]]);
        }

        var report = await new AssignmentGrader(course, course[id], new GradingOptions { Submissions = Path.Combine(_folder.Path, "submitted"), Who = "tester" })
            .RunAsync(progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((5, 0), (report.Graded, report.Ungraded.Count));
        using var gradebook = GradebookFile.Open(AssignmentGrader.GradebookOf(course));
        Assert.All(gradebook.HandIns(id), handIn =>
        {
            var checks = gradebook.Checks(handIn.Id);
            Assert.Equal(master.Items.Sum(static item => item.Checks.Count), checks.Count);
            Assert.Empty(checks.Where(static check => !check.Passed).Select(check => $"{handIn.Student}: {check.Name}: {check.Message}"));
        });

        void HandIn(string student, List<NotebookCell> handedIn)
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "submitted", student, id)).FullName;
            File.WriteAllBytes(Path.Combine(folder, id + ".ipynb"), (ReleasedNotebook.Of(master, static _ => null) with { Cells = [.. handedIn] }).ToBytes());
        }
    }

    public void Dispose() => _folder.Dispose();
}
