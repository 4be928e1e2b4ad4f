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
}
