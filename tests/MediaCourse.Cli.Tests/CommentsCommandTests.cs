using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class CommentsCommandTests
{
    [Fact]
    public async Task Json_has_the_fields_of_every_comment_and_each_text_is_its_slice()
    {
        var raw = await File.ReadAllTextAsync(Path.Combine(Repository.Seeds, "001_1582b565965aaa72.txt"));

        var run = await MediaCourseCommand.RunAsync(["comments", "antiwar", "--json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var rows = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.GetProperty("id").GetInt32()));
        Assert.All(rows, row =>
        {
            Assert.Equal(
                ["id", "start_line", "end_line", "start", "end", "text", "reply_to", "reply_confidence", "duplicate_of", "quoted"],
                row.EnumerateObject().Select(property => property.Name).Take(10));
            Assert.All(row.GetProperty("quoted").EnumerateArray().Append(row), part =>
                Assert.Equal(raw[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()], part.GetProperty("text").GetString()));
        });
        Assert.Equal(1, rows.Single(row => row.GetProperty("start_line").GetInt32() == 21).GetProperty("duplicate_of").GetInt32());
    }

    [Theory]
    [InlineData("voa")]
    [InlineData("seeds/000_a0ed6d45481faf65.txt")]
    public async Task A_source_without_comments_says_so_and_gives_an_empty_list(string source)
    {
        var text = await MediaCourseCommand.RunAsync(["comments", source]);
        var json = await MediaCourseCommand.RunAsync(["comments", source, "--json"]);

        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.EndsWith("has no readers' comments.\n", text.Output, StringComparison.Ordinal);
        Assert.Equal("[\n]\n", json.Output);
    }

    [Fact]
    public async Task Without_json_it_prints_a_table_and_the_tone_of_the_thread()
    {
        var run = await MediaCourseCommand.RunAsync(["comments", "antiwar"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("62-72", run.Output, StringComparison.Ordinal);
        Assert.Contains("by own words", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_shows_why_each_line_begins_a_comment_or_not()
    {
        var run = await MediaCourseCommand.RunAsync(["comments", "antiwar", "--explain"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  -4.5  announced: the line before ends in a colon", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ 24  Exactly.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "comments" }, "mediacourse comments SOURCE|FILE")]
    [InlineData(new[] { "comments", "antiwar", "--json", "--explain" }, "--explain prints a text")]
    public async Task What_cannot_be_understood_is_answered_in_one_line(string[] words, string message)
    {
        var run = await MediaCourseCommand.RunAsync(words);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.ErrorLine, StringComparison.Ordinal);
    }
}
