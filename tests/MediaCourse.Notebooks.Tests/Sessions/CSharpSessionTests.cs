using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class CSharpSessionTests
{
    [Fact]
    public async Task Variables_types_methods_and_usings_go_on_from_cell_to_cell()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("using System.Globalization;\nrecord Speaker(string Name, int Words);\nint Twice(int n) => n * 2;\nvar who = new Speaker(\"Yang\", 21);")).Succeeded();

        var next = (await session.RunAsync("CultureInfo.InvariantCulture.Name + who.Name + Twice(who.Words)")).Succeeded();

        Assert.Equal("Yang42", next.Value);
    }

    [Fact]
    public async Task A_rehearsal_leaves_nothing_behind_and_the_first_cell_may_come_while_it_runs()
    {
        await using var session = await SessionRecording.StartAsync();
        var rehearsal = session.Session.RehearseAsync();

        var first = (await session.RunAsync("var kept = 21;\nint Twice(int n) => n * 2;\nTwice(kept)")).Succeeded();
        await rehearsal;
        await session.Session.RehearseAsync();

        Assert.Equal("42", first.Value);
        Assert.Equal(["kept"], (await session.Session.VariablesAsync()).Select(variable => variable.Name));
        Assert.Equal("21", (await session.RunAsync("kept")).Succeeded().Value);
    }

    [Fact]
    public async Task A_rehearsal_ends_with_its_session()
    {
        var session = await SessionRecording.StartAsync();
        var rehearsal = session.Session.RehearseAsync();

        await session.DisposeAsync();

        await rehearsal;
    }

    [Fact]
    public async Task A_console_that_a_cell_redirects_is_back_in_the_next()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("Console.SetOut(new System.IO.StringWriter()); Console.Write(1);")).Succeeded();

        Assert.Equal("2", (await session.RunAsync("Console.Write(2);")).Succeeded().Stdout);
    }

    [Fact]
    public async Task A_last_line_that_displays_shows_its_value_once()
    {
        await using var session = await SessionRecording.StartAsync();

        Assert.Single((await session.RunAsync("display(1)")).Succeeded().Outputs);
    }

    [Theory]
    [InlineData('(', ')')]
    [InlineData('{', '}')]
    public async Task A_cell_nested_too_deeply_for_the_compiler_is_refused_and_the_notebook_goes_on(char open, char close)
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("var kept = 41;")).Succeeded();

        var cell = await session.RunAsync(new string(open, 20_000) + "1;" + new string(close, 20_000));

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.StartsWith("cell 2: More than 400 brackets", cell.Error.Message, StringComparison.Ordinal);
        Assert.Equal("42", (await session.RunAsync("kept + 1")).Succeeded().Value);
    }

    [Fact]
    public async Task A_path_that_no_file_can_have_is_an_error_of_its_cell()
    {
        await using var session = await SessionRecording.StartAsync();

        Assert.Equal(CellStatus.NotCompiled, (await session.RunAsync("#r \"a\0b.dll\"")).Status);
        Assert.Equal("1", (await session.RunAsync("1")).Succeeded().Value);
    }

    [Fact]
    public async Task What_cells_had_before_stays_of_one_type_when_a_cell_needs_more_than_the_core_of_the_framework()
    {
        await using var session = await SessionRecording.StartAsync();
        (await session.RunAsync("""
            #r "MediaCourse.Library.dll"
            using MediaCourse.Sources;
            Article article = Article.FromText("harbour", "Harbour reopened. Ships came back.");
            var pair = new { Of = article, Number = 41 };
            var shown = display(1);
            record Held(Article Of);
            """)).Succeeded();
        (await session.RunAsync("var words = new System.Text.RegularExpressions.Regex(\"a\");")).Succeeded();

        var later = (await session.RunAsync("Article same = article; shown.Update(2); display(HTML(\"<b>3</b>\")); new Held(pair.Of).Of == same ? pair.Number + 1 : 0")).Succeeded();

        Assert.Equal("42", later.Value);
    }

    [Fact]
    public async Task A_variable_whose_cell_failed_is_said_to_have_no_value()
    {
        await using var session = await SessionRecording.StartAsync();

        await session.RunAsync("string words = string.Concat(\"a\", \"b\".Substring(9));");
        var second = await session.RunAsync("words.Length");
        var own = await session.RunAsync("throw new NullReferenceException(\"my own words\");");

        Assert.StartsWith("Something that this cell uses has no value (null).", second.Error.Message, StringComparison.Ordinal);
        Assert.Contains("in cell 2, line 1", second.Traceback, StringComparison.Ordinal);
        Assert.DoesNotContain("Object reference", second.Traceback, StringComparison.Ordinal);
        Assert.Equal("my own words", own.Error.Message);
    }

    [Fact]
    public async Task A_cell_that_throws_keeps_what_it_had_set_even_when_it_is_the_first()
    {
        await using var session = await SessionRecording.StartAsync();

        var thrown = await session.RunAsync("var kept = 41;\nthrow new InvalidOperationException(\"no more\");");

        Assert.Equal(CellStatus.Threw, thrown.Status);
        Assert.Equal("InvalidOperationException", thrown.Error.Name);
        Assert.Equal("no more", thrown.Error.Message);
        Assert.Contains("in cell 1, line 2", thrown.Traceback, StringComparison.Ordinal);
        Assert.Equal("42", (await session.RunAsync("kept + 1")).Succeeded().Value);
    }

    [Fact]
    public async Task Nothing_of_a_cell_runs_that_does_not_compile()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("Console.WriteLine(\"started\");\nvar n = missing + 1;");

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.Empty(cell.Stdout);
        Assert.StartsWith("cell 1, line 2, column 9:", cell.Error.Message, StringComparison.Ordinal);
        Assert.Contains("    var n = missing + 1;\n            ^^^^^^^\n", cell.Traceback, StringComparison.Ordinal);
        Assert.Contains("CS0103", cell.Traceback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_and_displays_come_in_the_order_of_the_cell()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("Console.Write(1); display(2); Console.Write(3); Console.Error.Write(4); Console.Write(5); 6")).Succeeded();

        Assert.Equal(["1", "2", "3", "4", "5", "6"], cell.Outputs.Select(Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_cell_may_begin_with_await()
    {
        await using var session = await SessionRecording.StartAsync();

        Assert.Equal("5", (await session.RunAsync("await Task.Delay(5);\nvar five = await Task.FromResult(5);\nfive")).Succeeded().Value);
    }

    private static string Text(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data.TextOf("text/plain")!,
        ResultOutput result => result.Data.TextOf("text/plain")!,
        _ => output.ToString(),
    };
}
