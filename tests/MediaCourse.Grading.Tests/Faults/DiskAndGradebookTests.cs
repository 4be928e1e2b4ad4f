using System.Diagnostics;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Faults;

/// <summary>A disk that is full, a gradebook that cannot be written, another grader: each is one line that says what to do, and loses nothing.</summary>
[Collection(EngineCollection.Name)]
public sealed class DiskAndGradebookTests : IClassFixture<DiskAndGradebookTests.Undisturbed>, IDisposable
{
    private const int HandIns = 14;
    private const int Plenty = 50_000;

    // No account has this number.
    private const string SomebodyElse = "61100";

    private readonly SmallCourse _course = new();
    private readonly Undisturbed _expected;

    public DiskAndGradebookTests(Undisturbed undisturbed)
    {
        SandboxHere.SkipUnlessThere();
        _expected = undisturbed;
        VariedHandIns.HandIn(_course, HandIns);
    }

    private string Gradebook => Path.Combine(_course.Folder, "gradebook.db");

    public void Dispose() => _course.Dispose();

    [Theory]
    [InlineData(8, "the disk is full or failing")]
    [InlineData(180, "the disk is full")]
    public async Task A_full_disk_loses_nothing_that_was_graded(int kilobytes, string problem)
    {
        using var disk = SmallDisk.Mount(Plenty);
        disk.CopyFrom(_course.Root);
        var folder = Path.Combine(disk.Path, "exercises");
        disk.LeaveFree(kilobytes);

        var (exitCode, output, error) = await GradeAsync(folder, "--submissions", _course.Submissions);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains($"gradebook.db: {problem}, and nothing of this was saved; make room and run it again.", LineOf(error), StringComparison.Ordinal);

        disk.LeaveFree(Plenty);
        Assert.Equal(0, (await GradeAsync(folder, "--submissions", _course.Submissions)).ExitCode);
        Assert.Equal(_expected.Rows, GradebookRows.Of(Path.Combine(folder, "gradebook.db")));
    }

    [Fact]
    public async Task A_full_disk_of_results_is_said_and_the_slice_goes_on_later()
    {
        using var disk = SmallDisk.Mount(40);
        string[] slice = ["--shard", "1/1", "--results", disk.Path];

        var (exitCode, output, error) = await GradeAsync(_course.Folder, slice);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("the results cannot be written (No space left on device", LineOf(error), StringComparison.Ordinal);

        disk.LeaveFree(Plenty);
        Assert.Equal(0, (await GradeAsync(_course.Folder, slice)).ExitCode);
        Assert.Equal(0, (await GradeAsync(_course.Folder, "--merge", disk.Path)).ExitCode);
        Assert.Equal(_expected.Rows, GradebookRows.Of(Gradebook));
    }

    [Fact]
    public async Task A_full_temporary_folder_is_said()
    {
        using var disk = SmallDisk.Mount(1000);
        using var grader = GraderProcess.StartAs(["env", "TMPDIR=" + disk.Path], _course.Folder);
        var (exitCode, _, error) = await grader.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("No space left on device", LineOf(error), StringComparison.Ordinal);
        Assert.Contains(disk.Path, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("folder")]
    [InlineData("both")]
    public async Task A_gradebook_that_cannot_be_written_is_said(string what)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become somebody else, and root writes everywhere.");
        Assert.Equal(0, (await GradeAsync(_course.Folder)).ExitCode);
        var before = GradebookRows.Of(Gradebook);
        Give(_course.Root, SomebodyElse);
        if (what != "folder")
        {
            Run("chmod", "a-w", Gradebook);
        }

        if (what != "file")
        {
            Give(_course.Folder, "0", recursive: false);
        }

        _course.HandIn("late-comer");
        using var grader = GraderProcess.StartAs(["setpriv", "--reuid", SomebodyElse, "--regid", SomebodyElse, "--clear-groups", "env", "HOME=" + _course.Root], _course.Folder);
        var (exitCode, output, error) = await grader.EndAsync();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith("/exercises/gradebook.db: the gradebook cannot be written; make the file and its folder writable.", LineOf(error), StringComparison.Ordinal);
        Assert.Equal(before, GradebookRows.Of(Gradebook));
    }

    [Fact]
    public async Task A_course_folder_that_cannot_be_written_is_said()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can become somebody else, and root writes everywhere.");
        Give(_course.Root, "0");
        using var grader = GraderProcess.StartAs(["setpriv", "--reuid", SomebodyElse, "--regid", SomebodyElse, "--clear-groups", "env", "HOME=/tmp"], _course.Folder);

        var (exitCode, _, error) = await grader.EndAsync();

        Assert.Equal(2, exitCode);
        Assert.Contains("/exercises: the course folder cannot be written (", LineOf(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_graders_at_once_one_grades_and_the_other_says_so()
    {
        using var first = GraderProcess.Start(_course.Folder);
        while (!first.HasEnded && !File.Exists(Gradebook))
        {
            await Task.Delay(20);
        }

        var second = await GradeAsync(_course.Folder);
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("/exercises: another grader is at work on this course; wait until it is done, or stop it.", LineOf(second.Error), StringComparison.Ordinal);
        var merge = await GradeAsync(_course.Folder, "--merge", "nowhere");
        Assert.Contains("there are no results", merge.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await first.EndAsync()).ExitCode);
        Assert.Equal(_expected.Rows, GradebookRows.Of(Gradebook));
    }

    private static string LineOf(string error) => Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static async Task<(int ExitCode, string Output, string Error)> GradeAsync(string folder, params string[] arguments)
    {
        using var grader = GraderProcess.Start(folder, arguments);
        return await grader.EndAsync();
    }

    private static void Give(string path, string user, bool recursive = true)
    {
        Run("chmod", recursive ? ["-R", "u=rwX,go=rX", path] : ["u=rwx,go=rx", path]);
        Run("chown", recursive ? ["-R", user + ":" + user, path] : [user + ":" + user, path]);
    }

    private static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>The same hand-ins graded once with nothing in the way.</summary>
    public sealed class Undisturbed : IAsyncLifetime
    {
        public IReadOnlyList<string> Rows { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            SandboxHere.SkipUnlessThere();
            using var course = new SmallCourse();
            VariedHandIns.HandIn(course, HandIns);
            Assert.Equal(0, (await GradeAsync(course.Folder)).ExitCode);
            Rows = GradebookRows.Of(Path.Combine(course.Folder, "gradebook.db"));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
