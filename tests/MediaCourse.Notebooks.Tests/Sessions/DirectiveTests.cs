using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class DirectiveTests
{
    [Fact]
    public async Task A_cell_can_hold_parts_in_several_languages()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("var n = 1;\n#!markdown\n# A title\n\ntext\n#!csharp\nn + 1\n#!html\n<hr>")).Succeeded();

        Assert.Collection(
            cell.Outputs,
            output => Assert.Equal("# A title\n\ntext", Assert.IsType<DisplayOutput>(output).Data.TextOf("text/markdown")),
            output => Assert.Equal("2", Assert.IsType<ResultOutput>(output).Data.TextOf("text/plain")),
            output => Assert.Equal("<hr>", Assert.IsType<DisplayOutput>(output).Data.TextOf("text/html")));
    }

    [Fact]
    public async Task Line_numbers_are_those_of_the_cell_in_every_part()
    {
        await using var session = await SessionRecording.StartAsync();

        var compile = await session.RunAsync("#!markdown\ntext\n#!csharp\n\nvar n = missing;");
        var thrown = await session.RunAsync("#!csharp\nvar n = 1;\n#!csharp\nthrow new Exception();");

        Assert.StartsWith("cell 1, line 5, column 9:", compile.Error.Message, StringComparison.Ordinal);
        Assert.Contains("in cell 2, line 4", thrown.Traceback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_cell_runs_when_a_later_part_does_not_compile()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync("Console.Write(1);\n#!markdown\nx\n#!csharp\nmissing");

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.IsType<ErrorOutput>(Assert.Single(cell.Outputs));
    }

    [Fact]
    public async Task Time_shows_the_wall_time_at_the_end()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("#!time\n1 + 1")).Succeeded();

        Assert.Equal("2", cell.Value);
        Assert.Matches(@"^Wall time: [\d.]+ ms$", Assert.IsType<DisplayOutput>(cell.Outputs.Last()).Data.TextOf("text/plain"));
    }

    [Theory]
    [InlineData("#!fsharp\nlet x = 1", "#!fsharp", 1)]
    [InlineData("1 + 1\n  #!share --from x y", "#!share", 2)]
    [InlineData("#!", "#!", 1)]
    public async Task An_unknown_directive_is_named_with_those_that_there_are(string code, string word, int line)
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync(code);

        Assert.Equal(CellStatus.NotCompiled, cell.Status);
        Assert.StartsWith($"cell 1, line {line}: {word} is not known here.", cell.Error.Message, StringComparison.Ordinal);
        Assert.Contains("#!csharp, #!markdown, #!html, #!time", cell.Error.Message, StringComparison.Ordinal);
    }
}
