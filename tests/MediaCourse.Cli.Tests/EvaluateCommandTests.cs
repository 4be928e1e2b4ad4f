using System.Text.Json;

namespace MediaCourse.Cli.Tests;

public sealed class EvaluateCommandTests
{
    [Fact]
    public async Task It_prints_scores_for_each_source_and_in_all_and_every_disagreement_with_its_line()
    {
        var run = await MediaCourseCommand.RunAsync(["evaluate"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("precision   recall      F1", run.Output, StringComparison.Ordinal);
        Assert.All(["urdupoint", "antiwar", "german-agency", "newschina", "voa", "all"], source => Assert.Contains(source, run.Output, StringComparison.Ordinal));
        Assert.Contains("Where they differ:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Tone: VADER", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_measures_tone_and_disagreements()
    {
        var run = await MediaCourseCommand.RunAsync(["evaluate", "--json"]);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var spans = json.RootElement.GetProperty("measures").EnumerateArray()
            .Single(row => row.GetProperty("measure").GetString() == "quotation_spans" && row.GetProperty("source").ValueKind == JsonValueKind.Null);
        Assert.Equal(82, spans.GetProperty("reference").GetInt32());
        Assert.InRange(spans.GetProperty("f1").GetDouble(), 0.95, 1);
        Assert.Equal(40, json.RootElement.GetProperty("tone").GetProperty("total").GetInt32());
        Assert.All(json.RootElement.GetProperty("disagreements").EnumerateArray(), row => Assert.True(row.GetProperty("line").GetInt32() > 0));
    }

    [Fact]
    public async Task A_folder_without_an_annotation_is_named()
    {
        var run = await MediaCourseCommand.RunAsync(["evaluate", "--gold", "notebooks"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("there is no such file", run.ErrorLine, StringComparison.Ordinal);
    }
}
