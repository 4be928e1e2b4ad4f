using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

public sealed class DisplayTests
{
    [Fact]
    public async Task A_display_can_be_replaced_by_its_own_cell_and_by_a_later_one()
    {
        await using var session = await SessionRecording.StartAsync();

        var first = (await session.RunAsync("var shown = display(1);\nshown.Update(2);")).Succeeded();
        var second = (await session.RunAsync("shown.Update(\"three\");")).Succeeded();

        var id = Assert.Single(first.Events.OfType<OutputShown>()).DisplayId;
        Assert.NotNull(id);
        Assert.Equal("2", Update(first, id));
        Assert.Equal("three", Update(second, id));
        Assert.Empty(second.Outputs);
    }

    [Fact]
    public async Task Each_display_has_an_id_of_its_own_through_the_session()
    {
        await using var session = await SessionRecording.StartAsync();

        var cells = new[] { await session.RunAsync("display(1); 2.Display();"), await session.RunAsync("display(1);") };

        var ids = cells.SelectMany(cell => cell.Events.OfType<OutputShown>()).Select(shown => shown.DisplayId).ToList();
        Assert.Equal(3, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(null, ids);
    }

    [Fact]
    public async Task Html_is_shown_as_it_stands_and_text_is_escaped()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("HTML(\"<b>bold</b>\").Display(); display(new[] { \"<b>\" }); HTML(\"<i>last</i>\")")).Succeeded();

        var html = cell.Outputs.Select(Html).ToList();
        Assert.Equal("<b>bold</b>", html[0]);
        Assert.DoesNotContain("<b>", html[1], StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", html[1], StringComparison.Ordinal);
        Assert.Equal("<i>last</i>", html[2]);
    }

    [Fact]
    public async Task A_media_type_can_be_asked_for()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("display(\"# Title\", \"text/markdown\"); new { a = 1 }.Display(\"application/json\");")).Succeeded();

        var bundles = cell.Outputs.Cast<DisplayOutput>().Select(output => output.Data).ToList();
        Assert.Equal(["text/markdown"], bundles[0].Entries.Select(entry => entry.MimeType), StringComparer.Ordinal);
        Assert.Equal("# Title", bundles[0].TextOf("text/markdown"));
        Assert.Equal("""{"a":1}""", bundles[1].Entries.Single(entry => entry.MimeType == "application/json").Content?.ToJsonString());
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("default(string)", true)]
    [InlineData("var n = 5;", false)]
    [InlineData("Console.Write(\"\")", false)]
    [InlineData("5;", null)]
    [InlineData("// only a comment", false)]
    [InlineData("", false)]
    [InlineData("return 7;", true)]
    [InlineData("int F() { return 1; }", false)]
    [InlineData("if (true) { }", false)]
    public async Task Only_an_expression_at_the_end_has_a_result(string code, bool? hasResult)
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = await session.RunAsync(code);

        Assert.Equal(hasResult is null ? CellStatus.NotCompiled : CellStatus.Succeeded, cell.Status);
        Assert.Equal(hasResult == true, cell.Value is not null);
    }

    [Fact]
    public async Task What_is_on_show_already_is_not_shown_again_as_the_result()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("5.Display()")).Succeeded();

        Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs));
    }

    [Fact]
    public async Task A_value_whose_own_code_throws_is_shown_all_the_same()
    {
        await using var session = await SessionRecording.StartAsync();

        var cell = (await session.RunAsync("class Bad { public int N => throw new Exception(\"no\"); public override string ToString() => throw new Exception(\"neither\"); }\nnew Bad()")).Succeeded();

        Assert.Contains("Bad", cell.Value, StringComparison.Ordinal);
    }

    private static string Html(CellOutput output) => output switch
    {
        DisplayOutput display => display.Data.TextOf("text/html")!,
        ResultOutput result => result.Data.TextOf("text/html")!,
        _ => "",
    };

    private static string? Update(RecordedCell cell, string id) =>
        cell.Events.OfType<DisplayUpdated>().Single(update => update.DisplayId == id).Data.TextOf("text/plain");
}
