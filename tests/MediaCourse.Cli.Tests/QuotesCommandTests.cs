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
                row.EnumerateObject().Select(property => property.Name));
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
    public async Task Without_an_argument_it_says_what_to_name()
    {
        var run = await MediaCourseCommand.RunAsync(["quotes"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("mediacourse quotes SOURCE|FILE", run.ErrorLine, StringComparison.Ordinal);
    }
}
