using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Lessons;

public sealed class LessonTests
{
    private const int MostLines = 12;
    private const int MostBytes = 1_000_000;
    private const int LeastTries = 3;

    public static TheoryData<string> Names => [.. Directory.GetFiles(Repository.Notebooks, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>Those that every machine can run.</summary>
    public static TheoryData<string> NamesForAll => [.. Names.Select(row => row.Data).Where(lesson => NotebookNeeds.Of(Load(lesson)).Packages.IsEmpty)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lesson_says_its_goal_and_time_and_has_no_long_cell(string lesson)
    {
        var cells = Load(lesson).Cells;

        Assert.Contains("**Goal.**", cells[0].Source, StringComparison.Ordinal);
        Assert.Contains("**Time.**", cells[0].Source, StringComparison.Ordinal);
        Assert.All(cells.Where(cell => cell.Kind == CellKind.Code), cell => Assert.True(cell.Source.Split('\n').Length <= MostLines, cell.Id));
        Assert.DoesNotContain(' ', lesson);
        Assert.True(new FileInfo(PathOf(lesson)).Length < MostBytes, lesson);
    }

    [Fact]
    public async Task A_lesson_for_those_who_have_its_packages_is_green_and_says_what_is_missing_where_they_are_not()
    {
        var lesson = Assert.Single(Names.Select(row => row.Data).Except(NamesForAll.Select(row => row.Data), StringComparer.Ordinal));

        var summary = await new LessonRun { Files = LessonFile.Find([PathOf(lesson)], Repository.Notebooks), Options = new RunOptions(), Destination = new NoDestination(), Check = true }.ExecuteAsync();

        var outcome = Assert.Single(summary.Notebooks).Outcome;
        Assert.True(summary.Succeeded, outcome.Problem);
        Assert.True(outcome.Run is not null || outcome.Skipped!.StartsWith("needs ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NamesForAll))]
    public async Task Untouched_it_runs_and_shows_what_is_stored(string lesson)
    {
        var run = await RunAsync(lesson, _ => null);

        Assert.Empty(OutputDifference.Between(Load(lesson), run.Document).Select(difference => $"{difference.CellId}: {string.Join(" | ", difference.Lines)}"));
        Assert.All(LessonTry.Of(lesson), attempt => Assert.Contains(attempt.UntouchedSays, Shown(run, attempt.Check), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NamesForAll))]
    public async Task It_answers_a_student_who_is_right(string lesson)
    {
        var tries = LessonTry.Of(lesson);

        var run = await RunAsync(lesson, cell => tries.FirstOrDefault(attempt => attempt.Cell == cell)?.Right);

        Assert.True(tries.Count >= LeastTries, $"Lessons/Tries/{lesson}.json has {tries.Count} tries.");
        Assert.All(tries, attempt => Assert.Contains(attempt.RightSays, Shown(run, attempt.Check), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NamesForAll))]
    public async Task It_answers_a_student_who_is_wrong(string lesson)
    {
        var tries = LessonTry.Of(lesson);

        var run = await RunAsync(lesson, cell => tries.FirstOrDefault(attempt => attempt.Cell == cell)?.Wrong);

        Assert.All(tries, attempt => Assert.Contains(attempt.WrongSays, Shown(run, attempt.Check), StringComparison.Ordinal));
    }

    private static string PathOf(string lesson) => Path.Combine(Repository.Notebooks, lesson + ".ipynb");

    private static NotebookDocument Load(string lesson) => NotebookDocument.Load(PathOf(lesson));

    private static async Task<NotebookRun> RunAsync(string lesson, Func<string?, string?> sourceOf)
    {
        var document = Load(lesson);
        for (var i = 0; i < document.Cells.Length; i++)
        {
            if (sourceOf(document.Cells[i].Id) is { } source)
            {
                document = document.WithCell(i, document.Cells[i] with { Source = source });
            }
        }

        var run = await new NotebookRunner(new RunOptions()).RunAsync(document, Repository.Notebooks, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(run.Cells.Where(cell => cell.Failed).Select(cell => $"{cell.CellId}: {cell.Error?.Message}"));
        return run;
    }

    private static string Shown(NotebookRun run, string cellId) => string.Join('\n', run.Document.Cells.Single(cell => cell.Id == cellId).Outputs.Select(output => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data.TextOf("text/plain") ?? "",
        ResultOutput result => result.Data.TextOf("text/plain") ?? "",
        _ => "",
    }));
}
