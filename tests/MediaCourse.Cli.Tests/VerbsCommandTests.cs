using System.Text.Json;

namespace MediaCourse.Cli.Tests;

public sealed class VerbsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-verbs-").FullName;

    [Fact]
    public async Task Json_gives_verb_grade_speaker_target_and_place()
    {
        var run = await MediaCourseCommand.RunAsync(["verbs", "antiwar", "--json"]);

        var uses = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(
            ["source", "line", "start", "end", "text", "verb", "grade", "reason", "speaker", "target", "sentence_start", "sentence_end", "sentence"],
            uses[0].EnumerateObject().Select(field => field.Name));
        var slammed = uses.Single(use => use.GetProperty("verb").GetString() == "slam");
        Assert.Equal(("hostile", "Antony Blinken", "China", 9), (slammed.GetProperty("grade").GetString(), slammed.GetProperty("speaker").GetString(), slammed.GetProperty("target").GetString(), slammed.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Without_a_text_all_sources_are_counted_by_grade()
    {
        var run = await MediaCourseCommand.RunAsync(["verbs"]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("conciliatory", run.Output, StringComparison.Ordinal);
        Assert.Contains("newschina", run.Output, StringComparison.Ordinal);
        Assert.Contains("read the sentences before you compare", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_ones_own_is_read_and_its_faults_are_told()
    {
        var list = Path.Combine(_folder, "list.tsv");
        await File.WriteAllTextAsync(list, "slam\thostile\n");
        var good = await MediaCourseCommand.RunAsync(["verbs", "antiwar", "--list", list]);
        await File.WriteAllTextAsync(list, "slam\trude\n");
        var bad = await MediaCourseCommand.RunAsync(["verbs", "antiwar", "--list", list]);

        Assert.Contains("1 reporting verb in", good.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (bad.ExitCode, bad.Output));
        Assert.Contains("\"rude\" is no grade", bad.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_columns_of_a_list()
    {
        var run = await MediaCourseCommand.RunAsync(["verbs", "--help"]);

        Assert.Contains("irregular forms", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("with clause", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_and_a_group_beside_each_other_end_nothing()
    {
        var text = Path.Combine(_folder, "s.txt");
        await File.WriteAllTextAsync(text, "The government and officials met.");
        var run = await MediaCourseCommand.RunAsync(["verbs", text, "--json"]);

        Assert.Equal((ExitCode.Success, "[]\n"), (run.ExitCode, run.Output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
