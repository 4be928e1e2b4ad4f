using System.Text;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class OutputTests
{
    [Fact]
    public async Task Text_is_shown_while_the_cell_runs()
    {
        await using var session = await SessionRecording.StartAsync();
        using var seen = new CancellationTokenSource();

        // The cell waits for a file that is made only once its first line has been seen.
        var cell = await session.RunAsync(
            "Console.WriteLine(\"first\"); while (!System.IO.File.Exists(\"go\")) { System.Threading.Thread.Sleep(5); } Console.WriteLine(\"second\");",
            CancellationToken.None,
            _ => File.WriteAllText(Path.Combine(session.Folder, "go"), ""));

        Assert.Equal("first\nsecond\n", cell.Succeeded().Stdout);
    }

    [Fact]
    public async Task Text_without_a_line_end_is_shown_in_time_too()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync(
            "Console.Write(\"first\"); Console.Write(\" half\"); while (!System.IO.File.Exists(\"go\")) { System.Threading.Thread.Sleep(5); }",
            CancellationToken.None,
            shown =>
            {
                if (shown is OutputShown { Output: StreamOutput { Text: var text } } && text.EndsWith("half", StringComparison.Ordinal))
                {
                    File.WriteAllText(Path.Combine(session.Folder, "go"), "");
                }
            });

        Assert.Equal("first half", cell.Succeeded().Stdout);
    }

    [Fact]
    public async Task Output_beyond_the_limit_is_cut_and_the_cut_is_stated()
    {
        await using var session = await SessionRecording.StartAsync(options => options with { OutputLimit = 10_000 });

        var cell = (await session.RunAsync("for (var i = 0; i < 100_000; i++) Console.WriteLine(\"zwölf\"); display(1); 2")).Succeeded();

        Assert.Equal("… output cut after 9.8 KB\n", cell.Stdout[cell.Stdout.IndexOf('…', StringComparison.Ordinal)..]);
        Assert.InRange(Encoding.UTF8.GetByteCount(cell.Stdout), 9_990, 10_040);
        Assert.Equal(("1", "2"), (Assert.Single(cell.Displays), cell.Value));
        Assert.Equal("3", (await session.RunAsync("1 + 2")).Succeeded().Value);
    }

    [Fact]
    public async Task What_is_too_large_to_be_shown_behind_text_that_was_cut_is_said_as_long_as_there_is_room()
    {
        await using var session = await SessionRecording.StartAsync(options => options with { OutputLimit = 10_000 });

        var cell = (await session.RunAsync("Console.Write(new string('x', 20_000)); for (var i = 0; i < 1_000; i++) display(new string('y', 5_000)); 2")).Succeeded();

        Assert.StartsWith("… not shown: this output has 4.9 KB", cell.Displays[0], StringComparison.Ordinal);
        Assert.InRange(cell.Displays.Count, 1, 20);
        Assert.Single(cell.Stdout.Split("… output cut").Skip(1));
    }

    [Fact]
    public async Task One_huge_value_is_left_out_and_the_rest_is_shown()
    {
        await using var session = await SessionRecording.StartAsync(options => options with { OutputLimit = 100_000 });

        var cell = (await session.RunAsync("Console.Write(\"a\"); display(HTML(new string('x', 30_000_000))); Console.Write(\"b\"); 5")).Succeeded();

        Assert.Equal("ab", cell.Stdout);
        var left = Assert.Single(cell.Outputs.OfType<DisplayOutput>());
        Assert.Equal("… not shown: this output has 28.6 MB, and a cell may show 97.7 KB in all", left.Data.TextOf("text/plain"));
        Assert.Equal("5", cell.Value);
    }

    [Fact]
    public async Task Text_of_a_whole_megabyte_passes_and_is_one_piece_with_its_pairs_of_surrogates()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("foreach (var c in string.Concat(Enumerable.Repeat(\"a\\ud83d\\ude00\", 60_000))) Console.Write(c);")).Succeeded();

        Assert.Equal(string.Concat(Enumerable.Repeat("a😀", 60_000)), cell.Stdout);
    }

    [Theory]
    [InlineData("var raw = Console.OpenStandardOutput(); raw.Write(new byte[] { 7, 0, 0, 0, 19, 1, 2, 3 }); raw.Flush();")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\", new[] { \"-c\", \"echo out; echo err >&2\" }).WaitForExit();")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int fd, byte[] bytes, nint size);\nwrite(1, new byte[] { 1, 0, 0, 0, 19 }, 5); write(0, new byte[] { 1 }, 1);")]
    [InlineData("var io = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, false), System.IO.FileAccess.Write); io.WriteByte(255); io.Flush();")]
    public async Task Nothing_that_a_cell_prints_reaches_the_wire(string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "uses Unix commands and descriptors");
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync(code + "\nConsole.Write(\"end\");")).Succeeded();

        Assert.Equal("end", cell.Stdout);
        Assert.NotEmpty(cell.Stderr);
        Assert.Equal("3", (await session.RunAsync("1 + 2")).Succeeded().Value);
    }

    [Fact]
    public async Task Text_of_child_processes_is_shown_with_the_cell_that_started_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "starts Unix commands");
        await using var session = await SessionRecording.StartAsync();

        for (var i = 0; i < 10; i++)
        {
            var cell = (await session.RunAsync($"System.Diagnostics.Process.Start(\"echo\", \"{i}\").WaitForExit();")).Succeeded();
            Assert.Equal($"{i}\n", cell.Stderr);
        }
    }

    [Fact]
    public async Task A_cell_that_closes_or_floods_the_raw_streams_ends_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "uses Unix descriptors");
        await using var session = await SessionRecording.StartAsync(options => options with { OutputLimit = 50_000 });

        var flood = (await session.RunAsync("var raw = Console.OpenStandardError(); var line = System.Text.Encoding.UTF8.GetBytes(new string('z', 999) + \"\\n\"); for (var i = 0; i < 5_000; i++) raw.Write(line);")).Succeeded();
        var closed = (await session.RunAsync("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int close(int fd);\nclose(1); close(2); 4")).Succeeded();

        Assert.InRange(flood.Stderr.Length, 49_000, 51_000);
        Assert.Contains("output cut", flood.Stderr, StringComparison.Ordinal);
        Assert.Equal("4", closed.Value);
        Assert.Equal("5", (await session.RunAsync("5")).Succeeded().Value);
    }

    [Fact]
    public async Task A_cell_that_takes_the_console_away_gives_it_back_at_its_end()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("var mine = new System.IO.StringWriter(); Console.SetOut(mine); Console.Write(\"to mine\"); mine.ToString()")).Succeeded();

        Assert.Equal("to mine", cell.Value);
        Assert.Equal("again", (await session.RunAsync("Console.Write(\"again\");")).Succeeded().Stdout);
    }

    [Fact]
    public async Task Many_small_pieces_come_to_an_end_too()
    {
        await using var session = await SessionRecording.StartAsync(options => options with { OutputLimit = 100_000 });

        var displays = (await session.RunAsync("for (var i = 0; i < 100_000; i++) display(HTML(\"\"));")).Succeeded();
        var turns = (await session.RunAsync("for (var i = 0; i < 60_000; i++) { Console.Write(\"a\"); Console.Error.Write(\"b\"); }")).Succeeded();

        Assert.InRange(displays.Events.Length, 100, 1_200);
        Assert.InRange(turns.Events.Length, 1_000, 20_000);
        Assert.Contains("output cut", turns.Stdout + turns.Stderr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.ReadLine()")]
    [InlineData("Console.Read()")]
    [InlineData("Console.In.ReadToEnd()")]
    public async Task Asking_for_input_says_that_there_is_none(string code)
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync(code);

        Assert.Equal(CellStatus.Threw, cell.Status);
        Assert.StartsWith("A cell cannot ask for input here.", cell.Error.Message, StringComparison.Ordinal);
    }
}
