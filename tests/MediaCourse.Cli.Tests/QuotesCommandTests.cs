using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class QuotesCommandTests
{
    [Fact]
    public async Task Json_has_the_fields_of_every_quotation_and_each_text_is_its_slice()
    {
        var raw = await File.ReadAllTextAsync(Path.Combine(Repository.Seeds, "004_584bd00a16c8ebd5.txt"));

        var run = await MediaCourseCommand.RunAsync(["quotes", "voa", "--json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var rows = json.RootElement.EnumerateArray().ToList();
        Assert.Equal(16, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(
                ["source", "line", "end_line", "start", "end", "text", "kind", "speaker", "speaker_mention", "cue", "section", "repair", "confidence"],
                row.EnumerateObject().Select(property => property.Name).Take(13));
            Assert.Equal(raw[row.GetProperty("start").GetInt32()..row.GetProperty("end").GetInt32()], row.GetProperty("text").GetString());
        });
        Assert.Equal("mixed marks", rows.Single(row => row.GetProperty("line").GetInt32() == 29).GetProperty("repair").GetString());
    }

    [Fact]
    public async Task A_file_is_read_as_a_source_is()
    {
        var source = await MediaCourseCommand.RunAsync(["quotes", "urdupoint", "--json"]);
        var file = await MediaCourseCommand.RunAsync(["quotes", "seeds/000_a0ed6d45481faf65.txt", "--json"]);

        Assert.Equal(source.Output, file.Output);
    }

    [Fact]
    public async Task Without_json_it_prints_a_table()
    {
        var run = await MediaCourseCommand.RunAsync(["quotes", "urdupoint"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("urdupoint: 15 quotations\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Yang Jiechi", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gets_to_speak_is_told_by_speaker_and_side()
    {
        var table = await MediaCourseCommand.RunAsync(["quotes", "urdupoint", "--speakers"]);
        var run = await MediaCourseCommand.RunAsync(["quotes", "urdupoint", "--speakers", "--json"]);

        Assert.Equal((0, 0), (table.ExitCode, run.ExitCode));
        Assert.Contains("Yang Jiechi", table.Output, StringComparison.Ordinal);
        Assert.Contains("words of the article stand between quotation marks", table.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        var words = json.RootElement.GetProperty("quoted_words").GetInt32();
        foreach (var list in (string[])["speakers", "sides"])
        {
            var rows = json.RootElement.GetProperty(list).EnumerateArray().ToList();
            Assert.Equal(words, rows.Sum(row => row.GetProperty("words").GetInt32()));
            Assert.All(rows, row => Assert.InRange(row.GetProperty("mean_position").GetDouble(), row.GetProperty("first_position").GetDouble(), 1));
        }
    }

    [Fact]
    public async Task Without_an_argument_it_says_what_to_name()
    {
        var run = await MediaCourseCommand.RunAsync(["quotes"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("mediacourse quotes SOURCE|FILE", run.ErrorLine, StringComparison.Ordinal);
    }
}
