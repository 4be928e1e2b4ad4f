using System.Globalization;
using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class ToneCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-tone-").FullName;

    [Fact]
    public async Task Every_line_has_its_four_scores_blank_lines_too()
    {
        var run = await MediaCourseCommand.RunAsync(["tone", Write("lines.txt", "A good day.\r\n\nNot a good day 😀!"), "--json"]);

        Assert.Equal(
            """
            [
            {"line":1,"neg":0,"neu":0.408,"pos":0.592,"compound":0.4404},
            {"line":2,"neg":0,"neu":0,"pos":0,"compound":0},
            {"line":3,"neg":0.262,"neu":0.435,"pos":0.304,"compound":0.0992}
            ]

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal((ExitCode.Success, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_file_of_the_reference_set_has_the_reference_scores_line_by_line()
    {
        var texts = File.ReadLines(Repository.SharedData("tone", "nytEditorialSnippets_GroundTruth.txt")).Select(row => row.Split('\t', 3)[2]);
        var expected = File.ReadLines(Repository.SharedData("tone", "nytEditorialSnippets_python_vader_reference.tsv")).Skip(1)
            .Select((row, index) => string.Join('\t', row.Split('\t').Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture)).Prepend(index + 1)));

        var run = await MediaCourseCommand.RunAsync(["tone", Write("nyt.txt", string.Join('\n', texts)), "--json"]);

        var found = JsonDocument.Parse(run.Output).RootElement.EnumerateArray()
            .Select(row => string.Join('\t', row.EnumerateObject().Select(field => field.Value.GetDouble())));
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task An_explained_score_names_its_words_and_rules()
    {
        var run = await MediaCourseCommand.RunAsync(["tone", Write("lines.txt", "It was NOT very good, but \u001b[31m fine!"), "--explain"]);

        Assert.Contains("good: lexicon +1.90, degree \"very\" +0.293, negation \"NOT\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("exclamation and question marks", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task A_word_list_of_ones_own_takes_the_place_of_the_published_one()
    {
        var run = await MediaCourseCommand.RunAsync(["tone", Write("lines.txt", "A frank talk"), "--lexicon", Write("mine.tsv", "frank\t2"), "--json"]);

        Assert.Contains("\"compound\":0.4588", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frank", "mine.tsv, line 1: no weight behind \"frank\"; write the word, a comma (or a tab) and a number: frank, 1.5")]
    public async Task A_wrong_word_list_is_named_with_its_line(string list, string message)
    {
        var run = await MediaCourseCommand.RunAsync(["tone", Write("lines.txt", "A frank talk"), "--lexicon", Write("mine.tsv", list)]);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Equal($"mediacourse: {message}", run.ErrorLine);
    }

    [Fact]
    public async Task A_missing_file_is_one_line_on_the_error_stream()
    {
        var run = await MediaCourseCommand.RunAsync(["tone", "./nowhere.txt", "--json"]);

        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("nowhere.txt", run.ErrorLine, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
