using System.Diagnostics;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Tests.Execution;

namespace MediaCourse.Grading.Tests.Sandbox;

/// <summary>Each of these succeeds without the sandbox, so that it is the sandbox that stops it.</summary>
[Collection(EngineCollection.Name)]
public sealed class SandboxTests(Engines engines)
{
    [Fact]
    public async Task Files_of_the_grader_cannot_be_read()
    {
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "the solution", TestContext.Current.CancellationToken);
        var code = $"System.IO.File.ReadAllText(@\"{secret}\")";

        Assert.Equal("the solution", await ValueAsync(code, isSandboxed: false));
        Assert.Null(await ValueAsync(code, isSandboxed: true));
        File.Delete(secret);
    }

    [Fact]
    public async Task Files_cannot_be_written_outside_the_temporary_folder()
    {
        var target = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var code = $"System.IO.File.WriteAllText(@\"{target}\", \"was here\"); System.IO.File.WriteAllText(\"changed.txt\", \"was here\"); \"written\"";

        Assert.Equal("written", await ValueAsync(code, isSandboxed: false));
        Assert.True(File.Exists(target));
        File.Delete(target);
        Assert.Null(await ValueAsync(code, isSandboxed: true));
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task Programs_cannot_be_started()
    {
        const string Code = "var p = System.Diagnostics.Process.Start(\"/bin/sh\", \"-c true\"); p.WaitForExit(); \"started\"";

        Assert.Equal("started", await ValueAsync(Code, isSandboxed: false));
        Assert.Null(await ValueAsync(Code, isSandboxed: true));
    }

    [Fact]
    public async Task The_network_cannot_be_reached()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var code = $"new System.Net.Sockets.TcpClient().Connect(\"127.0.0.1\", {port}); \"connected\"";

        Assert.Equal("connected", await ValueAsync(code, isSandboxed: false));
        Assert.Null(await ValueAsync(code, isSandboxed: true));
    }

    [Fact]
    public async Task Environment_variables_of_the_grader_are_not_there()
    {
        const string Code = "Environment.GetEnvironmentVariable(\"PATH\") ?? \"none\"";

        Assert.NotEqual("none", await ValueAsync(Code, isSandboxed: false));
        Assert.Equal("none", await ValueAsync(Code, isSandboxed: true));
    }

    [Fact]
    public async Task Native_memory_is_limited_too()
    {
        const string Bomb = "unsafe { for (var i = 0; i < 36; i++) new Span<byte>(System.Runtime.InteropServices.NativeMemory.Alloc(32 << 20), 32 << 20).Fill(1); } \"taken\"";

        Assert.Equal("taken", await ValueAsync(Bomb, isSandboxed: false));
        Assert.Null(await ValueAsync(Bomb, isSandboxed: true));
    }

    [Fact]
    public async Task Compiling_is_limited_in_memory_and_touches_nobody_else()
    {
        var doubling = string.Join('\n', Enumerable.Range(0, 27).Select(i => i == 0 ? "const string s0 = \"aaaaaaaaaaaaaaaa\";" : $"const string s{i} = s{i - 1} + s{i - 1};"));
        var engine = await engines.Sandboxed();
        var bomb = engine.RunAsync([new("cell 1", "var before = 1;", StepKind.Cell), new("cell 2", doubling, StepKind.Cell), new("check", "(before + 1).ToString()", StepKind.Probe)], TestContext.Current.CancellationToken);
        var honest = engine.RunAsync([new("cell 1", "var one = 1;", StepKind.Cell), new("check", "one.ToString()", StepKind.Probe)], TestContext.Current.CancellationToken);

        Assert.Equal("1", (await honest)[1].Value);
        Assert.Equal(StepStatus.NotCompiled, (await bomb)[1].Status);
        Assert.Contains("too much time or memory", (await bomb)[1].Reason, StringComparison.Ordinal);
        Assert.Equal("2", (await bomb)[2].Value);
    }

    [Theory]
    [InlineData("#load \"/etc/passwd\"")]
    [InlineData("#load \"/proc/self/environ\"")]
    [InlineData("#r \"/program/MediaCourse.Notebooks.dll\"")]
    [InlineData("#r \"nuget: Newtonsoft.Json, 13.0.1\"")]
    public async Task Directives_reach_nothing_outside_the_course(string directive)
    {
        var results = await (await engines.Sandboxed()).RunAsync([new("cell 1", directive, StepKind.Cell)], TestContext.Current.CancellationToken);

        Assert.Equal(StepStatus.NotCompiled, results[0].Status);
        Assert.DoesNotContain("root:", results[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_left_running()
    {
        var before = Sandboxes();
        var engine = await ExecutionEngine.StartAsync(new ExecutionOptions { AtOnce = 1 }, TestContext.Current.CancellationToken);
        await engine.RunAsync([new("cell 1", "new System.Threading.Thread(() => { while (true) { } }).Start();", StepKind.Cell)], TestContext.Current.CancellationToken);
        await engine.DisposeAsync();

        Assert.True(Sandboxes() <= before, "A sandbox of this engine is still running.");
    }

    private static int Sandboxes()
    {
        var own = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Process.GetProcessesByName("bwrap").Count(process => ParentOf(process) == own);
    }

    private static string ParentOf(Process process)
    {
        try
        {
            return File.ReadAllLines($"/proc/{process.Id}/status").First(line => line.StartsWith("PPid:", StringComparison.Ordinal))[5..].Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private async Task<string?> ValueAsync(string code, bool isSandboxed)
    {
        var engine = isSandboxed ? await engines.Sandboxed() : await engines.Open();
        return (await engine.RunAsync([new("check", code, StepKind.Probe)], TestContext.Current.CancellationToken))[0].Value;
    }
}
