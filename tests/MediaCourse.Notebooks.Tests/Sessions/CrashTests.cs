using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class CrashTests
{
    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)", "StackOverflow", "calls itself")]
    [InlineData("Environment.Exit(3);", "Exited", "exit code 3")]
    [InlineData("Environment.FailFast(\"giving up\");", "ProcessTerminated", "giving up")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "Crashed", "ended from outside")]
    public async Task The_end_of_the_executor_is_told_and_the_session_goes_on(string code, string name, string message)
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var before = 1;")).Succeeded();

        var crashed = await session.RunAsync("Console.WriteLine(\"last words\");\n" + code);
        var next = (await session.RunAsync("var after = 2; after")).Succeeded();
        var gone = await session.RunAsync("before");

        Assert.Equal(CellStatus.Crashed, crashed.Status);
        Assert.True(crashed.Result.VariablesLost);
        Assert.Equal(name, crashed.Error.Name);
        Assert.Contains(message, crashed.Error.Message, StringComparison.Ordinal);
        Assert.Contains("afresh", crashed.Error.Message, StringComparison.Ordinal);
        Assert.Equal("2", next.Value);
        Assert.Equal(CellStatus.NotCompiled, gone.Status);
        Assert.Contains("'before' is not known here.", gone.Error.Message, StringComparison.Ordinal);
        Assert.Contains("afresh after cell 2", gone.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_printed_before_an_orderly_exit_is_shown()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("Console.Write(\"one \"); Console.Write(\"two\"); Environment.Exit(0);");

        Assert.Equal("one two", cell.Stdout);
    }

    [Fact]
    public async Task A_stack_overflow_names_the_method_and_does_not_show_the_trace_as_output()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("int Endless(int n) { return Endless(n + 1) + n; }\nEndless(1)");

        Assert.Contains("Endless(Int32)", cell.Traceback, StringComparison.Ordinal);
        Assert.Empty(cell.Stderr);
    }

    [Fact]
    public async Task Too_much_memory_is_an_ordinary_error_where_the_process_survives_it()
    {
        await using var session = await SessionRecording.StartAsync(options => options with { MemoryLimit = 200 << 20 });
        (await session.RunAsync("var kept = 7;")).Succeeded();

        var cell = await session.RunAsync("var blocks = new List<byte[]>(); while (true) { blocks.Add(new byte[10 << 20]); }");

        Assert.Equal(CellStatus.Threw, cell.Status);
        Assert.Equal("OutOfMemoryException", cell.Error.Name);
        Assert.Contains("more memory", cell.Error.Message, StringComparison.Ordinal);
        Assert.Equal("7", (await session.RunAsync("blocks.Clear(); kept")).Succeeded().Value);
    }

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() => throw new Exception(\"aside\")); thread.Start();")]
    [InlineData("async void Fire() { await Task.Delay(1); throw new Exception(\"aside\"); }\nFire();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception(\"aside\"));")]
    public async Task An_exception_on_another_thread_is_shown_and_ends_nothing(string code)
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var kept = 7;")).Succeeded();

        // What comes after the end of the cell is shown with the next one.
        var shown = (await session.RunAsync(code)).Succeeded().Stderr;
        for (var i = 0; i < 200 && shown.Length == 0; i++)
        {
            shown = (await session.RunAsync("await Task.Delay(20);")).Succeeded().Stderr;
        }

        Assert.Contains("Exception: aside", shown, StringComparison.Ordinal);
        Assert.Contains("cell 2, line 1", shown, StringComparison.Ordinal);
        Assert.Equal("7", (await session.RunAsync("kept")).Succeeded().Value);
    }

    [Fact]
    public async Task An_executor_killed_between_two_cells_is_noticed_by_the_second()
    {
        await using var session = await SessionRecording.StartAsync();
        var process = int.Parse((await session.RunAsync("Environment.ProcessId")).Succeeded().Value!, System.Globalization.CultureInfo.InvariantCulture);

        using (var executor = System.Diagnostics.Process.GetProcessById(process))
        {
            executor.Kill();
            await executor.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var crashed = await session.RunAsync("1");
        Assert.Equal(CellStatus.Crashed, crashed.Status);
        Assert.Equal("2", (await session.RunAsync("1 + 1")).Succeeded().Value);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_disposed_session_nor_of_what_its_cells_started()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks into /proc");
        int executor;
        int child;
        await using (var session = await SessionRecording.StartAsync())
        {
            executor = await NumberAsync(session, "Environment.ProcessId");
            child = await NumberAsync(session, "System.Diagnostics.Process.Start(\"sleep\", \"60\").Id");
            Assert.True(Lives(executor) && Lives(child));
        }

        Assert.False(Lives(executor));
        Assert.False(Lives(child));
    }

    [Fact]
    public async Task A_session_can_be_disposed_while_a_cell_runs()
    {
        var session = await SessionRecording.StartAsync();
        var running = session.RunAsync("while (true) { }", CancellationToken.None);

        await session.DisposeAsync();
        var cell = await running;

        Assert.False(cell.Result.Succeeded);
    }

    private static async Task<int> NumberAsync(SessionRecording session, string code) =>
        int.Parse((await session.RunAsync(code)).Succeeded().Value!, System.Globalization.CultureInfo.InvariantCulture);

    private static bool Lives(int id)
    {
        try
        {
            // Where the system's first process does not collect the dead, they stay in its list as zombies.
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[1][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
