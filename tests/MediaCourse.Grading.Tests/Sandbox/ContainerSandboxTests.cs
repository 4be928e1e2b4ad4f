using System.Diagnostics;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Sandbox;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Tests.Sandbox;

/// <summary>The sandbox of systems without bubblewrap. The image is made by <c>container-image</c> in this folder.</summary>
[Collection(EngineCollection.Name)]
public sealed class ContainerSandboxTests
{
    private const string Image = "localhost/mediacourse-sandbox-test";

    private static readonly ContainerEngine Podman = new("/usr/bin/podman", Image, File.Exists("/usr/sbin/runc") ? ["--runtime", "runc", "--cgroup-manager", "cgroupfs"] : []);

    [Theory]
    [InlineData("--network", "none")]
    [InlineData("--ipc", "none")]
    [InlineData("--cap-drop", "ALL")]
    [InlineData("--security-opt", "no-new-privileges")]
    [InlineData("--user", "61203:61203")]
    [InlineData("--memory", "1073741824")]
    [InlineData("--memory-swap", "1073741824")]
    [InlineData("--pids-limit", "64")]
    [InlineData("--ulimit", "nofile=256:256")]
    [InlineData("--volume", "/staged/program:/program:ro")]
    [InlineData("--volume", "/staged/course:/course:ro")]
    [InlineData("--workdir", "/course")]
    public void A_container_is_asked_for_each_limit(string option, string value)
    {
        var words = new ContainerSandbox(Podman, ContainerLabels.Current("/a course")).Launch(new SandboxedProgram("/staged/program", "MediaCourse.Executor.dll", "/staged/course", new SandboxLimits()), place: 3).Arguments;

        Assert.Contains("--read-only", words);
        Assert.Contains("--pull=never", words);
        Assert.Contains(words.Zip(words.Skip(1)), pair => pair == (option, value));
        Assert.Equal(["exec", "/program/MediaCourse.Executor.dll"], words.TakeLast(2));
    }

    [Fact]
    public async Task The_self_test_proves_in_a_container_what_it_proves_under_bubblewrap()
    {
        Assert.SkipUnless(File.Exists(Podman.Command) && Podman.Run(["image", "inspect", Image]), "There is no podman with the image here; container-image makes it.");
        var engine = await ExecutionEngine.StartAsync(new ExecutionOptions { AtOnce = 1 }, new ContainerSandbox(Podman, ContainerLabels.Current("/a course")), ControlGroups.None(), TestContext.Current.CancellationToken);
        var results = await engine.RunAsync(
            [
                new("cell 1", "var one = 1;", StepKind.Cell),
                new("check 1", "(one + 1).ToString()", StepKind.Probe),
                new("check 2", $"System.IO.File.Exists(@\"{typeof(ContainerSandboxTests).Assembly.Location}\").ToString()", StepKind.Probe),
                new("cell 2", "while (true) { }", StepKind.Cell),
            ],
            TestContext.Current.CancellationToken);

        Assert.Equal(["2", "False"], results.Where(static result => result.Value is not null).Select(static result => result.Value));
        Assert.Equal(StepStatus.TimedOut, results[3].Status);
        await engine.DisposeAsync();
        Assert.DoesNotContain($"mediacourse-{Environment.ProcessId}-", await NamesAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_grader_left_running_is_removed_and_what_another_runs_is_not()
    {
        Assert.SkipUnless(File.Exists(Podman.Command) && Podman.Run(["image", "inspect", Image]), "There is no podman with the image here; container-image makes it.");
        using var staged = StagedFolders.Create([]);
        var program = new SandboxedProgram(staged.Executor, "MediaCourse.Executor.dll", staged.Course, new SandboxLimits());
        var mine = ContainerLabels.Current("/a course");
        Assert.True(RunAlone(new ContainerSandbox(Podman, mine with { Started = mine.Started - 60_000 }).Launch(program, place: 1)));
        Assert.True(RunAlone(new ContainerSandbox(Podman, mine).Launch(program, place: 2)));
        Assert.Equal(2, Containers().Count);

        ContainerLabels.RemoveOrphans(Podman);

        var only = Assert.Single(Containers());
        Podman.Run(["rm", "--force", only]);
    }

    /// <summary>Starts a container that waits for cells, without the process that the grader would talk to it through.</summary>
    private static bool RunAlone(ExecutorLaunch launch)
    {
        var words = launch.Arguments.Skip(Podman.Arguments.Count).ToList();
        words.Insert(1, "--detach");
        return Podman.Run(words);
    }

    private static IReadOnlyList<string> Containers() => Podman.LinesOf(["ps", "--quiet", "--filter", "label=mediacourse.grades=/a course"]);

    private static async Task<string> NamesAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Podman.Command, [.. Podman.Arguments, "ps", "--all", "--format", "{{.Names}}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var names = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return names;
    }
}
