using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class InterruptTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) ;")]
    [InlineData("for (;;) counter++;")]
    [InlineData("do { counter++; } while (true);")]
    [InlineData("again: counter++; goto again;")]
    [InlineData("foreach (var n in Endless()) counter++;\nIEnumerable<int> Endless() { while (true) yield return 1; }")]
    [InlineData("while (true) { try { counter++; } catch { } }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("try { while (true) { } } catch { Console.Write(\"caught\"); }")]
    [InlineData("try { } finally { while (true) { } }")]
    [InlineData("static class Slow { public static int N; static Slow() { while (true) { } } }\nSlow.N")]
    [InlineData("long Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(200)")]
    [InlineData("Func<int, int> spin = n => { while (true) { n++; } }; spin(1)")]
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(1000); } catch { } }")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("while (true) { await Task.Delay(1); }")]
    [InlineData("while (true) { await Task.Yield(); }")]
    [InlineData("Task.Run(() => { while (true) { } }).Wait();")]
    [InlineData("_ = Task.Run(() => { while (true) { } }); while (true) { }")]
    [InlineData("await Task.WhenAll(Spin(), Spin());\nasync Task Spin() { await Task.Delay(1); while (true) { } }")]
    [InlineData("var gate = new object(); new System.Threading.Thread(() => { lock (gate) { System.Threading.Thread.Sleep(-1); } }) { IsBackground = true }.Start(); System.Threading.Thread.Sleep(50); lock (gate) { }")]
    [InlineData("while (true) { Console.WriteLine(\"and on\"); }")]
    [InlineData("while (true) { display(1); }")]
    [InlineData("var texts = new Dictionary<string, int>(); while (true) { texts[\"n\" + texts.Count % 1000] = 1; }")]
    [InlineData("class Endless : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() { while (true) { } } }\nnew Endless()")]
    public async Task An_endless_cell_is_stopped_at_its_time_limit_and_variables_stay(string code)
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var counter = 0; var kept = 42;")).Succeeded();

        var stopped = await session.RunAsync(code, CancellationToken.None, timeLimit: Limit);

        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        Assert.False(stopped.Result.VariablesLost, stopped.Traceback);
        Assert.Equal("TimeLimit", stopped.Error.Name);
        Assert.StartsWith("The cell was stopped at its time limit of 0.1 s.", stopped.Error.Message, StringComparison.Ordinal);
        Assert.Equal("42", (await session.RunAsync("kept")).Succeeded().Value);
    }

    [Fact]
    public async Task The_reader_is_told_which_line_was_running()
    {
        await using var session = await SessionRecording.StartAsync();

        using var interrupt = new CancellationTokenSource();

        var stopped = await session.RunAsync(
            "var n = 0;\nvoid Count()\n{\n    Console.WriteLine(\"begun\");\n    while (true)\n    {\n        n++;\n    }\n}\n\nCount();",
            interrupt.Token,
            _ => interrupt.Cancel());

        Assert.Matches(@"in Count, cell 1, line [4567]\n   in cell 1, line 11$", stopped.Traceback);
    }

    [Fact]
    public async Task The_caller_can_stop_a_cell_and_go_on()
    {
        await using var session = await SessionRecording.StartAsync();
        using var interrupt = new CancellationTokenSource();

        var stopped = await session.RunAsync(
            "var n = 1;\nConsole.WriteLine(\"begun\");\nwhile (true) { n++; }",
            interrupt.Token,
            shown => interrupt.Cancel());

        Assert.Equal(CellStatus.Interrupted, stopped.Status);
        Assert.Equal("Interrupted", stopped.Error.Name);
        Assert.Equal("True", (await session.RunAsync("n > 0")).Succeeded().Value);
    }

    [Fact]
    public async Task A_cell_can_be_stopped_many_times_in_one_session()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var rounds = 0;")).Succeeded();

        for (var i = 0; i < 8; i++)
        {
            var stopped = await session.RunAsync("rounds++; while (true) { try { rounds += 0; } catch { } }", CancellationToken.None, timeLimit: TimeSpan.FromMilliseconds(60));
            Assert.False(stopped.Result.VariablesLost);
        }

        Assert.Equal("8", (await session.RunAsync("rounds")).Succeeded().Value);
    }

    [Fact]
    public async Task An_interrupt_that_is_already_there_runs_nothing()
    {
        await using var session = await SessionRecording.StartAsync();

        var stopped = await session.RunAsync("Console.Write(1);", new CancellationToken(canceled: true));

        Assert.Equal(CellStatus.Interrupted, stopped.Status);
        Assert.Empty(stopped.Stdout);
        Assert.Contains("nothing of it has run", stopped.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_can_be_stopped_while_it_is_being_compiled()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("void M(Func<int, int> f) { } void M(Func<string, string> f) { } void M(Func<double, double> f) { } void M(Action<long> f) { }")).Succeeded();
        using var interrupt = new CancellationTokenSource();
        interrupt.CancelAfter(300);

        // Each level doubles and more what the compiler has to try.
        var lambdas = string.Concat(Enumerable.Range(0, 14).Select(i => $"M(x{i} => {{ ")) + string.Concat(Enumerable.Range(0, 14).Select(_ => "; return default; })"));
        var stopped = await session.RunAsync(lambdas, interrupt.Token);

        Assert.Equal(CellStatus.Interrupted, stopped.Status);
        Assert.Equal("2", (await session.RunAsync("1 + 1")).Succeeded().Value);
    }

    [Fact]
    public async Task What_an_interrupted_cell_left_running_does_not_write_into_later_cells()
    {
        await using var session = await SessionRecording.StartAsync();

        using var interrupt = new CancellationTokenSource();

        var stopped = await session.RunAsync(
            "_ = Task.Run(async () => { while (true) { try { Console.WriteLine(\"tick\"); await Task.Delay(5); } catch { } } });\nawait Task.Delay(-1);",
            interrupt.Token,
            _ => interrupt.Cancel());
        var next = (await session.RunAsync("await Task.Delay(100); 5")).Succeeded();

        Assert.Contains("tick", stopped.Stdout, StringComparison.Ordinal);
        Assert.Empty(next.Stdout);
    }

    [Fact]
    public async Task Waiting_for_a_task_does_not_block_the_task()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("async Task<int> Slowly() { await Task.Delay(1); await Task.Yield(); return 3; }\nvar direct = Slowly().Result;\nawait Task.Delay(1);\ndirect + Slowly().Result + await Slowly()")).Succeeded();

        Assert.Equal("9", cell.Value);
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_loses_the_variables_and_the_reader_is_told_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "blocks in a Unix system call");
        await using var session = await SessionRecording.StartAsync(options => options with { InterruptGrace = TimeSpan.FromMilliseconds(900) });
        (await session.RunAsync("using System.Runtime.InteropServices;\nclass Native { [DllImport(\"libc\")] public static extern int pipe(int[] ends); [DllImport(\"libc\")] public static extern nint read(int end, byte[] buffer, nint size); }\nvar lost = 1;")).Succeeded();

        var stopped = await session.RunAsync("var ends = new int[2]; Native.pipe(ends); Native.read(ends[0], new byte[1], 1);", CancellationToken.None, timeLimit: Limit);
        var next = await session.RunAsync("lost");

        Assert.Equal(CellStatus.TimedOut, stopped.Status);
        Assert.True(stopped.Result.VariablesLost);
        Assert.Contains("could not be stopped in place", stopped.Error.Message, StringComparison.Ordinal);
        Assert.Contains("afresh", stopped.Error.Message, StringComparison.Ordinal);
        Assert.Equal(CellStatus.NotCompiled, next.Status);
        Assert.Contains("the session was started afresh after cell 2", next.Error.Message, StringComparison.Ordinal);
        Assert.Equal("6", (await session.RunAsync("var lost = 5; lost + 1")).Succeeded().Value);
    }
}
