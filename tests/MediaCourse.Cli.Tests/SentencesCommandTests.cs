using System.Text;
using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class SentencesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sentences-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Json_of_a_source_has_its_body_text_only_and_each_text_is_its_slice()
    {
        var raw = await File.ReadAllTextAsync(Path.Combine(Repository.Seeds, "004_584bd00a16c8ebd5.txt"));

        var sentences = await JsonOf("voa");

        Assert.All(sentences, sentence => Assert.Equal(raw[sentence.Start..sentence.End], sentence.Text));
        Assert.All(sentences, sentence => Assert.Equal(raw[..sentence.Start].Count(c => c == '\n') + 1, sentence.Line));
        Assert.StartsWith("U.S. Secretary of State Antony Blinken said", sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sentences, sentence => sentence.Text.Contains("Accessibility", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_of_a_file_has_the_whole_of_it_even_if_a_corpus_lists_it()
    {
        var sentences = await JsonOf("seeds/004_584bd00a16c8ebd5.txt");

        Assert.Equal(new Row(0, 19, 1, "Accessibility links"), sentences[0]);
        Assert.Equal("LG", sentences[^1].Text);
    }

    [Fact]
    public async Task Offsets_are_those_of_the_decoded_file_with_line_ends_and_without_a_byte_order_mark()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder, "a.txt"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("“É” 😀\r\n\r\nMr. X came. He \"left\".\n")]);

        var sentences = await JsonOf("a.txt", _folder);

        Assert.Equal([new Row(0, 6, 1, "“É” 😀"), new Row(10, 21, 3, "Mr. X came."), new Row(22, 32, 3, "He \"left\".")], sentences);
    }

    [Fact]
    public async Task Without_json_it_prints_every_sentence_in_full_with_its_number_and_line()
    {
        var run = await MediaCourseCommand.RunAsync(["sentences", "german-agency"]);

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("german-agency, body text: 23 sentences", lines[0]);
        Assert.Equal("   10    11  Blinken responded with a counter charge.", lines[12]);
        Assert.Equal("   12    11  I hear of great concern about some of your government’s actions. “", lines[14]);
        Assert.Equal(26, lines.Length);
    }

    [Theory]
    [InlineData("nowhere", "There is no source \"nowhere\"; the corpus has urdupoint, antiwar, german-agency, newschina, voa.")]
    [InlineData("seeds/nowhere.txt", "seeds/nowhere.txt: there is no such file; check its name and folder.")]
    [InlineData("seeds", "seeds: this is a folder; name a text file.")]
    public async Task What_is_no_source_and_no_file_gives_one_line_and_exit_code_2(string argument, string message)
    {
        var run = await MediaCourseCommand.RunAsync(["sentences", argument]);

        Assert.Equal((2, "", "mediacourse: " + message), (run.ExitCode, run.Output, run.ErrorLine));
    }

    [Fact]
    public async Task Without_an_argument_it_says_what_to_name()
    {
        var run = await MediaCourseCommand.RunAsync(["sentences", "--json"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("mediacourse sentences SOURCE|FILE", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named_also_where_there_is_no_corpus()
    {
        var run = await MediaCourseCommand.RunAsync(["sentences", "nowhere.txt"], _folder);

        Assert.Equal((2, "mediacourse: nowhere.txt: there is no such file; check its name and folder."), (run.ExitCode, run.ErrorLine));
    }

    private static async Task<List<Row>> JsonOf(string argument, string? folder = null)
    {
        var run = await MediaCourseCommand.RunAsync(["sentences", argument, "--json"], folder);

        Assert.True(run.ExitCode == 0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return
        [
            .. json.RootElement.EnumerateArray().Select(row =>
            {
                Assert.Equal(["start", "end", "line", "text"], row.EnumerateObject().Select(property => property.Name));
                return new Row(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32(), row.GetProperty("line").GetInt32(), row.GetProperty("text").GetString()!);
            }),
        ];
    }

    private sealed record Row(int Start, int End, int Line, string Text);
}
