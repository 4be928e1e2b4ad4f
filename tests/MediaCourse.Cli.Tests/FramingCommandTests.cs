using System.Text.Json;

namespace MediaCourse.Cli.Tests;

public sealed class FramingCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-framing-").FullName;

    [Fact]
    public async Task Counts_give_every_measure_sorted_by_z()
    {
        var run = await MediaCourseCommand.RunAsync(["framing", "--counts", Write("talks\t8\t2\nthreat\t0\t6\nthe\t40\t44\n"), "--json", "--prior", "uniform:0.5"]);

        var keyness = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(["method", "prior", "terms"], keyness.EnumerateObject().Select(field => field.Name));
        Assert.Equal("uniform:0.5", keyness.GetProperty("prior").GetString());
        var terms = keyness.GetProperty("terms").EnumerateArray().ToList();
        Assert.Equal(["talks", "the", "threat"], terms.Select(term => term.GetProperty("term").GetString()));
        Assert.Equal(
            ["term", "count_a", "count_b", "log_odds", "z", "g2", "chi2", "chi2_yates", "log_ratio", "log_ratio_low", "log_ratio_high"],
            terms[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal(Math.Log(8.5 / 41) - Math.Log(2.5 / 51), terms[0].GetProperty("log_odds").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task Two_sources_are_compared_by_the_words_of_their_articles()
    {
        var run = await MediaCourseCommand.RunAsync(["framing", "voa", "newschina", "--stop-words", "english", "--json", "--variance", "four"]);

        var keyness = JsonDocument.Parse(run.Output).RootElement;
        Assert.Contains("four-term variance", keyness.GetProperty("method").GetString(), StringComparison.Ordinal);
        var terms = keyness.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("term").GetString()).ToList();
        Assert.Contains("china", terms);
        Assert.DoesNotContain("the", terms);
    }

    [Fact]
    public async Task Quotations_are_left_out_or_stand_alone_and_neighbouring_words_make_terms()
    {
        var own = Write("Ministers met.\nThey said “rules must hold firm” and left.\n");
        var other = Path.Combine(_folder, "other.txt");
        await File.WriteAllTextAsync(other, "Ministers met.\nThey said “talks went well” and stayed.\n");

        var left = await TermsAsync(own, other, "--quotations", "out", "--ngram", "2");
        var only = await TermsAsync(own, other, "--quotations", "only");

        Assert.Contains("they said", left);
        Assert.Contains("and left", left);
        Assert.DoesNotContain("said and", left);
        Assert.DoesNotContain("rules must", left);
        Assert.Equal(["firm", "hold", "must", "rules", "talks", "well", "went"], only.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_text_without_quotations_cannot_be_compared_by_them()
    {
        var run = await MediaCourseCommand.RunAsync(["framing", Write("Nobody spoke that day.\n"), "voa", "--quotations", "only"]);

        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("no word is left with --quotations only", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_both_ends_and_how_to_read_them()
    {
        var run = await MediaCourseCommand.RunAsync(["framing", "--counts", Write("talks\t8\t2\nthreat\t0\t6")]);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("A says more often than B:", run.Output, StringComparison.Ordinal);
        Assert.Contains("B says more often than A:", run.Output, StringComparison.Ordinal);
        Assert.Contains("1.96", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name two texts, or give their counts by --counts.", "voa")]
    [InlineData("Name two texts, or give their counts by --counts.")]
    [InlineData("Both texts and --counts are given", "voa", "newschina", "--counts", "./nowhere.tsv")]
    [InlineData("--variance takes two or four, not 'three'.", "voa", "newschina", "--variance", "three")]
    [InlineData("--quotations takes in, out or only, not 'some'.", "voa", "newschina", "--quotations", "some")]
    [InlineData("there is no such file", "--counts", "./nowhere.tsv")]
    [InlineData("write uniform:A or background:A", "voa", "newschina", "--prior", "flat")]
    [InlineData("--words takes a number from 1 to 10.", "voa", "newschina", "--words", "0")]
    [InlineData("no source \"nobody\"", "voa", "nobody")]
    public async Task What_cannot_be_compared_is_one_line_that_says_what_to_do(string message, params string[] arguments)
    {
        var run = await MediaCourseCommand.RunAsync(["framing", .. arguments]);

        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.ErrorLine, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<List<string>> TermsAsync(params string[] arguments)
    {
        var run = await MediaCourseCommand.RunAsync(["framing", .. arguments, "--json"]);
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("term").GetString()!)];
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "counts.tsv");
        File.WriteAllText(path, text);
        return path;
    }
}
