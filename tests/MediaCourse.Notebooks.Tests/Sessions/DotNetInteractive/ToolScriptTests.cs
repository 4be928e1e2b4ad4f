using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.DotNetInteractive;

namespace MediaCourse.Notebooks.Tests.Sessions.DotNetInteractive;

/// <summary>A session with a process that speaks the tool's lines, and does what the tool does on its bad days.</summary>
public sealed class ToolScriptTests
{
    [Fact]
    public async Task What_a_cell_writes_shows_and_returns_comes_as_outputs_and_the_tool_is_asked_to_leave()
    {
        using var tool = new ToolScript(ToolScript.Ready, """
            tell StandardOutputValueProduced '{"formattedValues":[{"mimeType":"text/plain","value":"out"}]}'
              tell StandardErrorValueProduced '{"formattedValues":[{"mimeType":"text/plain","value":"err"}]}'
              tell DisplayedValueProduced '{"valueId":"v","formattedValues":[{"mimeType":"text/html","value":"<b>1</b>"}]}'
              tell DisplayedValueUpdated '{"valueId":"v","formattedValues":[{"mimeType":"text/html","value":"<b>2</b>"}]}'
              tell ReturnValueProduced '{"formattedValues":[{"mimeType":"application/json","value":"{\"n\":[1]}"},{"mimeType":"text/plain","value":"42"}]}'
              succeed
            """);
        RecordedCell cell;
        await using (var session = await tool.StartAsync())
        {
            cell = await ToolScript.RunAsync(session, "anything");
        }

        cell.Succeeded();
        Assert.Equal("out", cell.Stdout);
        Assert.Equal("err", cell.Stderr);
        Assert.Equal("42", cell.Value);
        Assert.Equal("<b>1</b>", Assert.Single(cell.Outputs.OfType<DisplayOutput>()).Data.TextOf("text/html"));
        Assert.Equal("v", Assert.Single(cell.Events.OfType<DisplayUpdated>()).DisplayId);
        Assert.Equal("""{"n":[1]}""", Assert.Single(cell.Outputs.OfType<ResultOutput>()).Data.Entries[0].Content!.ToJsonString());
        Assert.True(tool.HasLeft);
    }

    [Fact]
    public async Task Lines_that_are_no_events_are_passed_over()
    {
        const string Garbage = """
            printf 'Welcome!\n\n{\n{"eventType":7}\n{"eventType":"CommandSucceeded","command":"cell-1"}\n[1]\n{"eventType":"a","eventType":"b"}\n\377\376\n'
            """;
        using var tool = new ToolScript($"{Garbage}\n{ToolScript.Ready}\n{Garbage}", $"{Garbage}; tell CommandSucceeded 3");
        await using var session = await tool.StartAsync();

        (await ToolScript.RunAsync(session, "1")).Succeeded();
    }

    [Fact]
    public async Task The_end_of_a_command_within_the_cell_does_not_end_the_cell()
    {
        using var tool = new ToolScript(ToolScript.Ready, """
            echo '{"eventType":"CommandSucceeded","event":{},"command":{"token":"other"}}'
              echo '{"eventType":"CommandFailed","event":{"message":"not mine"},"command":{"token":"other"}}'
              tell ReturnValueProduced '{"formattedValues":[{"mimeType":"text/plain","value":"mine"}]}'
              succeed
            """);
        await using var session = await tool.StartAsync();

        var cell = (await ToolScript.RunAsync(session, "1")).Succeeded();

        Assert.Equal("mine", cell.Value);
        Assert.Empty(cell.Outputs.OfType<ErrorOutput>());
    }

    [Theory]
    [InlineData("(1,5): error CS0103: The name 'x' does not exist", CellStatus.NotCompiled, "CompilationError")]
    [InlineData("System.FormatException: The input was not\\n   at System.Int32.Parse()", CellStatus.Threw, "FormatException")]
    public async Task A_failed_cell_has_its_error_once(string message, CellStatus status, string name)
    {
        using var tool = new ToolScript(ToolScript.Ready, $$"""
            tell ErrorProduced '{"message":"{{message.Replace("'", "'\\''", StringComparison.Ordinal)}}"}'
              tell CommandFailed '{"message":"{{message.Replace("'", "'\\''", StringComparison.Ordinal)}}"}'
            """);
        await using var session = await tool.StartAsync();

        var cell = await ToolScript.RunAsync(session, "x");

        Assert.Equal(status, cell.Status);
        Assert.Equal(name, cell.Error.Name);
        Assert.DoesNotContain("   at ", cell.Error.Message, StringComparison.Ordinal);
        Assert.False(cell.Result.VariablesLost);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("printf '{\"eventType\":\"Comm'; exit 0")]
    [InlineData("kill -9 $$")]
    public async Task A_tool_that_dies_under_a_cell_is_told_and_the_next_cell_has_another(string death)
    {
        using var tool = new ToolScript(ToolScript.Ready, $"case \"$line\" in *die*) {death};; esac; succeed");
        await using var session = await tool.StartAsync();

        var died = await ToolScript.RunAsync(session, "die");

        Assert.Equal(CellStatus.Crashed, died.Status);
        Assert.True(died.Result.VariablesLost);
        Assert.StartsWith("dotnet-interactive ended under the cell", died.Error.Message, StringComparison.Ordinal);
        (await ToolScript.RunAsync(session, "live")).Succeeded();
        Assert.Equal(2, tool.Starts);
    }

    [Fact]
    public async Task A_cell_for_a_tool_that_has_died_meanwhile_says_so()
    {
        using var tool = new ToolScript(ToolScript.Ready, "succeed; exit 0");
        await using var session = await tool.StartAsync();
        (await ToolScript.RunAsync(session, "first")).Succeeded();

        Assert.Equal(CellStatus.Crashed, (await ToolScript.RunAsync(session, new string('x', 1 << 20))).Status);
        (await ToolScript.RunAsync(session, "third")).Succeeded();
    }

    [Fact]
    public async Task A_cell_past_its_limit_ends_with_its_tool_and_all_that_it_has_started()
    {
        using var tool = new ToolScript(ToolScript.Ready, "case \"$line\" in *wait*) sleep 600 & echo \"$!\" >> pids; wait;; esac; succeed");
        await using var session = await tool.StartAsync();

        var cell = await ToolScript.RunAsync(session, "wait", TimeSpan.FromSeconds(0.5));

        Assert.Equal(CellStatus.TimedOut, cell.Status);
        Assert.True(cell.Result.VariablesLost);
        Assert.StartsWith("The cell was stopped at its time limit of 0.5 s.", cell.Error.Message, StringComparison.Ordinal);
        (await ToolScript.RunAsync(session, "go on")).Succeeded();
        Assert.Single(tool.Running);
    }

    [Fact]
    public async Task What_a_cell_has_started_ends_with_the_session_even_where_the_tool_has_left_by_itself()
    {
        using var tool = new ToolScript(ToolScript.Ready, "sleep 600 & echo \"$!\" >> pids; succeed");
        var session = await tool.StartAsync();
        (await ToolScript.RunAsync(session, "1")).Succeeded();
        Assert.Equal(2, tool.Running.Count());

        await session.DisposeAsync();

        Assert.True(tool.HasLeft);
        Assert.Empty(tool.Running);
    }

    [Fact]
    public async Task A_line_without_an_end_ends_the_tool_and_is_told()
    {
        using var tool = new ToolScript(ToolScript.Ready, "case \"$line\" in *endless*) cat /dev/zero;; esac; succeed");
        await using var session = await tool.StartAsync();

        var cell = await ToolScript.RunAsync(session, "endless");

        Assert.Equal(CellStatus.Crashed, cell.Status);
        Assert.StartsWith("dotnet-interactive was ended: a line of more than 64 MB came from dotnet-interactive", cell.Error.Message, StringComparison.Ordinal);
        (await ToolScript.RunAsync(session, "1")).Succeeded();
        Assert.Single(tool.Running);
    }

    [Fact]
    public async Task A_cell_that_its_reader_stops_is_interrupted()
    {
        using var tool = new ToolScript(ToolScript.Ready, "sleep 600");
        await using var session = await tool.StartAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5));

        var cell = await ToolScript.RunAsync(session, "wait", interrupt: stop.Token);

        Assert.Equal(CellStatus.Interrupted, cell.Status);
        Assert.Empty(tool.Running);
    }

    [Fact]
    public async Task A_tool_that_does_not_read_is_stopped_at_the_limit_too()
    {
        using var tool = new ToolScript($"{ToolScript.Ready}; exec sleep 600");
        await using var session = await tool.StartAsync();

        var cell = await ToolScript.RunAsync(session, new string('x', 1 << 20), TimeSpan.FromSeconds(0.5));

        Assert.Equal(CellStatus.TimedOut, cell.Status);
        Assert.Empty(tool.Running);
    }

    [Fact]
    public async Task A_tool_that_is_never_ready_is_ended_and_told()
    {
        using var tool = new ToolScript("echo starting; sleep 600");

        var error = await Assert.ThrowsAsync<DotNetInteractiveException>(() => tool.StartAsync(TimeSpan.FromSeconds(0.5)));

        Assert.Equal($"{tool.Command} was not ready after 0.5 s; run 'dotnet-interactive stdio' by hand to see what it waits for.", error.Message);
        Assert.Empty(tool.Running);
    }

    [Fact]
    public async Task A_tool_that_ends_before_it_is_ready_is_told()
    {
        using var tool = new ToolScript("echo 'You must install .NET' >&2; exit 131");

        var error = await Assert.ThrowsAsync<DotNetInteractiveException>(() => tool.StartAsync());

        Assert.EndsWith("ended before it was ready; run 'dotnet-interactive stdio' by hand to see why.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_writes_without_an_end_is_cut_and_a_value_too_large_is_left_out()
    {
        using var tool = new ToolScript(ToolScript.Ready, """
            text=$(printf '%01000d' 0)
              tell ReturnValueProduced "{\"formattedValues\":[{\"mimeType\":\"text/plain\",\"value\":\"$text$text\"}]}"
              for i in $(seq 1 200); do tell StandardOutputValueProduced "{\"formattedValues\":[{\"mimeType\":\"text/plain\",\"value\":\"$text\"}]}"; done
              succeed
            """);
        await using var session = await tool.StartAsync(outputLimit: 1000);

        var cell = (await ToolScript.RunAsync(session, "1")).Succeeded();

        Assert.Null(cell.Value);
        Assert.Contains("… not shown: this output has 2 KB, and a cell may show 1000 bytes in all", cell.Stdout, StringComparison.Ordinal);
        Assert.Contains("… output cut after", cell.Stdout, StringComparison.Ordinal);
        Assert.InRange(cell.Stdout.Length, 1000, 100_000);
    }
}
