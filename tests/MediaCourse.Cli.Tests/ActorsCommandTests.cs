using System.Text.Json;

namespace MediaCourse.Cli.Tests;

public sealed class ActorsCommandTests
{
    [Fact]
    public async Task Json_gives_each_actor_with_words_and_places()
    {
        var run = await MediaCourseCommand.RunAsync(["actors", "voa", "--json"]);

        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["source", "pronouns_left_out", "actors"], root.EnumerateObject().Select(field => field.Name));
        var blinken = root.GetProperty("actors").EnumerateArray().Single(actor => actor.GetProperty("name").GetString() == "Antony Blinken");
        Assert.Equal(("person", 8, 19), (blinken.GetProperty("kind").GetString(), blinken.GetProperty("count").GetInt32(), blinken.GetProperty("first_line").GetInt32()));
        Assert.Equal("Blinken", blinken.GetProperty("aliases")[0].GetProperty("words").GetString());
        Assert.Equal(
            ["line", "start", "end", "text", "section", "quoted", "company", "reason"],
            blinken.GetProperty("mentions")[0].EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Without_a_text_all_sources_stand_side_by_side()
    {
        var run = await MediaCourseCommand.RunAsync(["actors"]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("Yang Jiechi", run.Output, StringComparison.Ordinal);
        Assert.Contains("german-agency", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_without_a_text_lists_the_sources()
    {
        var run = await MediaCourseCommand.RunAsync(["actors", "--json"]);

        var sources = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["urdupoint", "antiwar", "german-agency", "newschina", "voa"], sources.Select(source => source.GetProperty("source").GetString()));
        Assert.All(sources, source => Assert.NotEqual(0, source.GetProperty("actors").GetArrayLength()));
    }

    [Fact]
    public async Task One_actor_is_shown_with_what_decided()
    {
        var run = await MediaCourseCommand.RunAsync(["actors", "urdupoint", "--actor", "Blinken"]);

        Assert.Contains("The State Secretary", run.Output, StringComparison.Ordinal);
        Assert.Contains("subject of “stressed”", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voa names nobody \"Napoleon\"; it names ", "voa", "--actor", "Napoleon")]
    [InlineData("--actor needs one text", "--actor", "Blinken")]
    [InlineData("leave out --json or --actor", "voa", "--json", "--actor", "Blinken")]
    [InlineData("no source \"nobody\"", "nobody")]
    public async Task What_cannot_be_shown_is_one_line_that_says_what_to_do(string message, params string[] arguments)
    {
        var run = await MediaCourseCommand.RunAsync(["actors", .. arguments]);

        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.ErrorLine, StringComparison.Ordinal);
    }
}
