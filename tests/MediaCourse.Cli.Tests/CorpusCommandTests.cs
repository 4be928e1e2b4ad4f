using System.Text.Json;
using MediaCourse.Tests;

namespace MediaCourse.Cli.Tests;

public sealed class CorpusCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_corpus_is_a_table_of_its_sources()
    {
        var run = await MediaCourseCommand.RunAsync(["corpus"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"(?m)^  german-agency +2021-03-20 +\d+ +1 +– +machine-translated agency report$", run.Output);
        Assert.Equal(5, run.Output.Split('\n').Count(line => line.StartsWith("  ", StringComparison.Ordinal)) - 1);
    }

    [Fact]
    public async Task A_source_is_a_table_of_spans_one_line_each_with_the_reasons_below()
    {
        var run = await MediaCourseCommand.RunAsync(["corpus", "voa"]);

        Assert.Matches(@"(?m)^ +17   ×   media +media-title +\[= line 10\] Continuity More Likely", run.Output);
        Assert.Contains("  text-size (lines 64, 65, 66, 67): A button that changes the size of the letters.", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n').TakeWhile(line => !line.StartsWith("Rules", StringComparison.Ordinal)).Skip(2), line => Assert.True(line.Length <= 120));
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Fact]
    public async Task JSON_has_exactly_the_fields_that_other_programs_rely_on()
    {
        var run = await MediaCourseCommand.RunAsync(["corpus", "--json"]);
        using var json = JsonDocument.Parse(run.Output);

        Assert.Equal(["sources"], Names(json.RootElement));
        var sources = json.RootElement.GetProperty("sources");
        Assert.Equal(5, sources.GetArrayLength());
        foreach (var source in sources.EnumerateArray())
        {
            Assert.Equal(["id", "file", "outlet", "title", "published", "kind", "spans"], Names(source));
            var raw = await File.ReadAllTextAsync(Path.Combine(Repository.Seeds, source.GetProperty("file").GetString()!));
            foreach (var span in source.GetProperty("spans").EnumerateArray())
            {
                Assert.Equal(["role", "rule", "line", "end_line", "start", "end", "text", "duplicate_of"], Names(span));
                var slice = raw[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()];
                Assert.Equal(slice, span.GetProperty("text").GetString());
            }
        }

        Assert.Equal("2021-03-19", sources[0].GetProperty("published").GetString());
        Assert.Equal(JsonValueKind.Null, sources[0].GetProperty("title").ValueKind);
        Assert.Contains("“America’s values are not global values”", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus", "")]
    [InlineData("corpus", "--corpus", " ")]
    [InlineData("run", "--output", "")]
    public async Task An_empty_name_is_refused_in_one_line(params string[] args)
    {
        var run = await MediaCourseCommand.RunAsync(args);

        Assert.Equal(
            (2, "mediacourse: an empty name stands among the words; write a name there, or leave it out. See 'mediacourse --help'."),
            (run.ExitCode, run.ErrorLine));
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "@page.txt"), "The harbour opened again.\n");

        var run = await MediaCourseCommand.RunAsync(["corpus", "@page.txt"], _folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 paragraph, 1 sentence, 4 words · 0 stretches removed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_corpus_is_cleaned_by_the_rules_alone()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "daily.txt"), "World\n\nMinisters Leave Geneva Today\n\nNothing was signed in the end.\n\nPrint\n");
        var run = await MediaCourseCommand.RunAsync(["corpus", "daily.txt", "--json"], _folder);
        using var json = JsonDocument.Parse(run.Output);
        var source = json.RootElement.GetProperty("sources")[0];

        Assert.Equal(("daily", "daily.txt", "Ministers Leave Geneva Today"), (source.GetProperty("id").GetString(), source.GetProperty("file").GetString(), source.GetProperty("title").GetString()));
        Assert.Equal(
            ["boilerplate", "title", "body", "boilerplate"],
            source.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task A_file_of_the_corpus_named_by_its_path_is_the_source_with_its_hints()
    {
        var byId = await MediaCourseCommand.RunAsync(["corpus", "antiwar", "--json"]);
        var byPath = await MediaCourseCommand.RunAsync(["corpus", Path.Combine("seeds", "001_1582b565965aaa72.txt"), "--json"]);

        Assert.Equal(byId.Output, byPath.Output);
    }

    [Fact]
    public async Task Another_corpus_can_be_named()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "one.txt"), "Nothing was signed in the end.");
        await File.WriteAllTextAsync(Path.Combine(_folder, "corpus.json"), """{ "sources": [ { "id": "one", "file": "one.txt" } ] }""");

        Assert.Contains("\n  one ", (await MediaCourseCommand.RunAsync(["corpus", "--corpus", _folder])).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await MediaCourseCommand.RunAsync(["corpus", "one", "--corpus", _folder])).ExitCode);
    }

    [Fact]
    public async Task Control_characters_of_a_text_do_not_reach_the_screen()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "evil.txt"), "Nothing was \u001B[2J signed\u0007 in the end.");
        var run = await MediaCourseCommand.RunAsync(["corpus", "evil.txt"], _folder);

        Assert.DoesNotContain('\u001B', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
    }

    [Theory]
    [InlineData("nobody", "There is no source \"nobody\"; the corpus has urdupoint, antiwar, german-agency, newschina, voa.")]
    [InlineData("./none.txt", "./none.txt: there is no such file; check its name and folder.")]
    [InlineData("seeds/", "seeds/: this is a folder; name a text file.")]
    public async Task A_text_that_is_not_there_is_bad_input_in_one_line(string name, string message)
    {
        var run = await MediaCourseCommand.RunAsync(["corpus", name]);

        Assert.Equal((2, "", $"mediacourse: {message}"), (run.ExitCode, run.Output, run.ErrorLine));
    }

    [Fact]
    public async Task Without_a_corpus_the_message_says_where_one_was_looked_for()
    {
        var run = await MediaCourseCommand.RunAsync(["corpus"], _folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no seeds/corpus.json in this folder or any above it", run.ErrorLine, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
