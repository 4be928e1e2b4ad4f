using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class AlignCommandTests
{
    [Fact]
    public async Task Json_has_the_fields_of_every_group_and_each_text_is_its_slice()
    {
        var raw = await File.ReadAllTextAsync(Path.Combine(Repository.Seeds, "004_584bd00a16c8ebd5.txt"));

        var run = await MediaCourseCommand.RunAsync(["align", "--json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var groups = json.RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            Assert.Equal(["id", "type", "speaker", "members"], group.EnumerateObject().Select(property => property.Name));
            Assert.Contains(group.GetProperty("type").GetString(), (string[])["utterance", "phrase"]);
            Assert.True(group.GetProperty("members").GetArrayLength() > 1);
        });
        var members = groups.SelectMany(group => group.GetProperty("members").EnumerateArray()).ToList();
        Assert.All(members, member =>
        {
            Assert.Equal(["source", "line", "start", "end", "text", "form"], member.EnumerateObject().Select(property => property.Name));
            Assert.Contains(member.GetProperty("form").GetString(), (string[])["direct", "mixed", "indirect"]);
        });
        Assert.All(
            members.Where(member => member.GetProperty("source").GetString() == "voa"),
            member => Assert.Equal(raw[member.GetProperty("start").GetInt32()..member.GetProperty("end").GetInt32()], member.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Sources_and_files_can_be_named_instead_of_the_whole_corpus()
    {
        var run = await MediaCourseCommand.RunAsync(["align", "voa", "seeds/001_1582b565965aaa72.txt", "--json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["antiwar", "voa"],
            json.RootElement.EnumerateArray().SelectMany(group => group.GetProperty("members").EnumerateArray()).Select(member => member.GetProperty("source").GetString()).Distinct().Order());
    }

    [Fact]
    public async Task Without_json_it_says_who_has_which_words()
    {
        var run = await MediaCourseCommand.RunAsync(["align"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("the fullest", run.Output, StringComparison.Ordinal);
        Assert.Contains("cut at the start", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_neither_source_nor_file_is_refused_in_one_line()
    {
        var run = await MediaCourseCommand.RunAsync(["align", "voa", "nowhere"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("nowhere", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_transcript_it_says_what_nobody_quoted()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, "SECRETARY BLINKEN: That system is not an abstraction. My grandmother kept bees behind the lighthouse.");
        try
        {
            var run = await MediaCourseCommand.RunAsync(["align", "--transcript", file, "--unquoted", "--json"]);

            Assert.True(run.ExitCode == 0, run.Error);
            using var json = JsonDocument.Parse(run.Output);
            var spoken = Assert.Single(json.RootElement.EnumerateArray());
            Assert.Equal(("Antony Blinken", 13, 6), (spoken.GetProperty("speaker").GetString(), spoken.GetProperty("words").GetInt32(), spoken.GetProperty("quoted_words").GetInt32()));
            Assert.Equal("My grandmother kept bees behind the lighthouse.", Assert.Single(spoken.GetProperty("unquoted").EnumerateArray()).GetProperty("text").GetString());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task What_nobody_quoted_cannot_be_told_without_a_transcript()
    {
        var run = await MediaCourseCommand.RunAsync(["align", "--unquoted"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--transcript", run.ErrorLine, StringComparison.Ordinal);
    }
}
