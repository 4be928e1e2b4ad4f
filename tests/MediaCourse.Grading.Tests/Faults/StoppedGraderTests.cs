using System.Globalization;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Tests.Faults;

/// <summary>A grader that is stopped at any moment: nothing is lost, nothing is counted twice, nothing is left behind.</summary>
[Collection(EngineCollection.Name)]
public sealed class StoppedGraderTests : IDisposable
{
    /// <summary>How often the grader is killed; <c>tests/soak/grader-kills</c> sets more.</summary>
    private const string KillsVariable = "MEDIACOURSE_GRADER_KILLS";

    private const int HandIns = 14;

    private readonly SmallCourse _course = new();

    public StoppedGraderTests()
    {
        SandboxHere.SkipUnlessThere();
        VariedHandIns.HandIn(_course, HandIns);
    }

    private string Gradebook => Path.Combine(_course.Folder, "gradebook.db");

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Killed_at_random_moments_and_started_again_it_gives_the_same_gradebook()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(KillsVariable), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        var (expected, duration) = await UninterruptedAsync();
        var (killed, inTheMidst) = (new List<GraderProcess>(), 0);
        while (killed.Count < kills)
        {
            using var grader = GraderProcess.Start(_course.Folder);
            await Task.Delay(Random.Shared.Next((int)duration.TotalMilliseconds));
            grader.Kill();
            if ((await grader.EndAsync()).ExitCode == 0)
            {
                // It was quicker, and all of it is done; it begins anew.
                Assert.Equal(expected, GradebookRows.Of(Gradebook));
                DeleteGradebook();
                continue;
            }

            killed.Add(grader);
            Assert.Empty(await grader.ProcessesLeftAsync());
            inTheMidst += GradingsInWhole() is > 0 and < HandIns ? 1 : 0;
        }

        using var last = GraderProcess.Start(_course.Folder);
        var (exitCode, _, error) = await last.EndAsync();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(expected, GradebookRows.Of(Gradebook));
        Assert.Empty(killed.SelectMany(static grader => grader.FoldersLeft()));
        TestContext.Current.TestOutputHelper?.WriteLine($"killed {killed.Count} times, {inTheMidst} of them with some hand-ins graded and some not");
    }

    [Fact]
    public async Task Stopped_by_the_keyboard_it_says_so_leaves_nothing_behind_and_goes_on_the_next_time()
    {
        var (expected, duration) = await UninterruptedAsync();
        foreach (var share in (double[])[0.2, 0.5, 0.8])
        {
            using var grader = GraderProcess.Start(_course.Folder);
            await Task.Delay(duration * share);
            if (grader.HasEnded)
            {
                break;
            }

            grader.Interrupt();
            var (exitCode, output, error) = await grader.EndAsync();
            if (exitCode != 0)
            {
                Assert.Equal((130, "", "mediacourse: stopped; what was finished before is kept.\n"), (exitCode, output, error));
            }

            Assert.Empty(await grader.ProcessesLeftAsync());
            Assert.Empty(grader.FoldersLeft());
        }

        using var last = GraderProcess.Start(_course.Folder);
        Assert.Equal(0, (await last.EndAsync()).ExitCode);
        Assert.Equal(expected, GradebookRows.Of(Gradebook));
    }

    private async Task<(IReadOnlyList<string> Rows, TimeSpan Duration)> UninterruptedAsync()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var grader = GraderProcess.Start(_course.Folder);
        var (exitCode, _, error) = await grader.EndAsync();
        Assert.Equal((0, ""), (exitCode, error));
        var rows = GradebookRows.Of(Gradebook);
        DeleteGradebook();
        return (rows, clock.Elapsed);
    }

    /// <summary>How many hand-ins are graded, each of them wholly.</summary>
    private long GradingsInWhole()
    {
        if (!File.Exists(Gradebook))
        {
            return 0;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Gradebook, Pooling = false }.ToString());
        connection.Open();
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        if (Scalar("PRAGMA user_version") is 0L)
        {
            return 0;
        }

        Assert.Equal(0L, Scalar("SELECT COUNT(*) FROM gradings g WHERE (SELECT COUNT(*) FROM checks WHERE grading = g.id) <> 3"));
        Assert.Equal(Scalar("SELECT COUNT(*) FROM gradings"), Scalar("SELECT COUNT(*) FROM hand_ins WHERE grading IS NOT NULL"));
        return (long)Scalar("SELECT COUNT(*) FROM gradings")!;

        object? Scalar(string query)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteScalar();
        }
    }

    private void DeleteGradebook()
    {
        foreach (var file in Directory.EnumerateFiles(_course.Folder, "gradebook.db*"))
        {
            File.Delete(file);
        }
    }
}
