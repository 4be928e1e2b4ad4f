using System.Diagnostics;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Tests.Sessions.Execution;

public sealed class ExecutorLifeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("try { } finally { System.Threading.Thread.Sleep(-1); }")]
    [InlineData("System.Threading.ThreadPool.SetMaxThreads(4, 4); for (var i = 0; i < 100; i++) { System.Threading.ThreadPool.QueueUserWorkItem(_ => System.Threading.Thread.Sleep(-1)); } System.Threading.Thread.Sleep(-1);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (s, e) => System.Threading.Thread.Sleep(-1); System.Threading.Thread.Sleep(-1);")]
    public async Task An_executor_whose_host_is_gone_ends_whatever_its_cell_does(string code)
    {
        using var executor = Start();
        Send(executor, Compile("Console.WriteLine(\"on\"); Console.Out.Flush();\n" + code));
        Assert.Equal(FrameKind.Ready, Frame.Read(executor.StandardOutput.BaseStream, 1 << 20)!.Value.Kind);
        Assert.Equal(FrameKind.Stream, Frame.Read(executor.StandardOutput.BaseStream, 1 << 20)!.Value.Kind);

        executor.StandardInput.Close();

        await executor.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 })]
    [InlineData(new byte[] { 255, 255, 255, 127, 1 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 99, 0 })]
    [InlineData(new byte[] { 2, 0, 0, 0, 1, 0, 0 })]
    public async Task An_executor_that_is_sent_nonsense_ends(byte[] bytes)
    {
        using var executor = Start();

        await executor.StandardInput.BaseStream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        executor.StandardInput.Close();

        await executor.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var options = new SessionOptions { Folder = Path.Combine(Path.GetTempPath(), "mediacourse-no-such-folder") };

        var error = await Assert.ThrowsAsync<ExecutorStartException>(() => CSharpSession.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Contains("mediacourse-no-such-folder is not a folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_launch_says_how_and_where_an_executor_runs()
    {
        var launch = ExecutorLaunch.For(new SessionOptions { Folder = Path.GetTempPath(), MemoryLimit = 1 << 30 });

        Assert.True(File.Exists(launch.Command));
        Assert.True(File.Exists(launch.Arguments[^1]));
        Assert.Equal("40000000", launch.Environment["DOTNET_GCHeapHardLimit"]);
    }

    private static Process Start()
    {
        var launch = ExecutorLaunch.For(new SessionOptions { Folder = Path.GetTempPath() });
        return Process.Start(new ProcessStartInfo(launch.Command, launch.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    private static RunRequest Compile(string code)
    {
        var cell = new CellCompiler(Path.GetTempPath()).Compile(new CompileRequest(code, "cell 1", Previous: null), CancellationToken.None).Cell!;
        return new RunRequest(1, cell.SubmissionType, cell.HasResult, cell.Slots, 1 << 20, "\u001em", "d", [], [], cell.Assembly, cell.Symbols);
    }

    private static void Send(Process executor, RunRequest request)
    {
        executor.StandardInput.BaseStream.Write(request.ToFrame().Span);
        executor.StandardInput.BaseStream.Flush();
    }
}
