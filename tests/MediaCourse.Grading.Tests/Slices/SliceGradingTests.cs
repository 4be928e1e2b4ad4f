using System.Text.Json.Nodes;
using MediaCourse.Cli.Tests;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Slices;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Slices;

/// <summary>Slices graded apart and folded in, by the command, beside the same hand-ins graded by one process.</summary>
[Collection(EngineCollection.Name)]
public sealed class SliceGradingTests : IDisposable
{
    private const int Slices = 3;

    private readonly SmallCourse _course = new();

    public SliceGradingTests()
    {
        SandboxHere.SkipUnlessThere();
        VariedHandIns.HandIn(_course, 14);
        _course.Write("broken", "{ no notebook");
    }

    private string Results => Path.Combine(_course.Root, "results");

    private string Gradebook => Path.Combine(_course.Folder, "gradebook.db");

    private string SliceFolder(int number) => Path.Combine(Results, SmallCourse.AssignmentId, $"{number}-of-{Slices}");

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task Slices_folded_in_in_any_order_give_the_gradebook_that_one_process_gives()
    {
        var whole = await GradeAsync();
        Assert.Equal(1, whole.ExitCode);
        var expected = GradebookRows.Of(Gradebook);
        DeleteGradebook();

        // The last slice first, and each folded in as it comes.
        for (var number = Slices; number >= 1; number--)
        {
            var slice = await GradeSliceAsync(number);
            Assert.Equal(0, slice.ExitCode);
            Assert.StartsWith($"words, slice {number}/{Slices}: ", slice.Output, StringComparison.Ordinal);
            var merge = await MergeAsync();
            Assert.Equal(1, merge.ExitCode);
            Assert.Equal(number > 1, merge.Error.Contains("nothing that can be read", StringComparison.Ordinal));
        }

        Assert.Equal(expected, GradebookRows.Of(Gradebook));
        var again = await MergeAsync();
        Assert.StartsWith("words: 0 folded in, 14 unchanged, 1 refused\n", again.Output, StringComparison.Ordinal);
        Assert.Contains("broken/words/words.ipynb: it is no notebook", again.ErrorLine, StringComparison.Ordinal);
        Assert.Equal(expected, GradebookRows.Of(Gradebook));
    }

    [Fact]
    public async Task A_slice_leaves_the_course_alone_and_goes_on_where_it_was()
    {
        var before = Files(_course.Folder);
        await GradeSliceAsync(1);
        Assert.Equal(before, Files(_course.Folder));

        var results = Directory.GetFiles(SliceFolder(1), "*.json").Where(static file => Path.GetFileName(file) != "slice.json").Order(StringComparer.Ordinal).ToList();
        File.Delete(results[0]);
        await File.WriteAllTextAsync(results[1], (await File.ReadAllTextAsync(results[1]))[..100]);
        var again = await GradeSliceAsync(1);

        Assert.StartsWith($"words, slice 1/{Slices}: 2 graded, {results.Count - 2} had a result", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_is_there_is_folded_in()
    {
        await GradeSliceAsync(1);
        await GradeSliceAsync(2);
        var results = Directory.GetFiles(SliceFolder(2), "*.json").Where(static file => Path.GetFileName(file) != "slice.json").ToList();
        await File.WriteAllTextAsync(results[0], "{\"student\":");
        File.Delete(results[1]);
        await File.WriteAllTextAsync(Path.Combine(SliceFolder(1), "slice.json"), "[null");

        var merge = await MergeAsync();

        Assert.Equal(1, merge.ExitCode);
        Assert.StartsWith($"words: {results.Count - 2} folded in", merge.Output, StringComparison.Ordinal);
        Assert.Contains("words: 2 of 3 slices have nothing that can be read: 1/3, 3/3; run them and merge again.", merge.Error, StringComparison.Ordinal);
        Assert.Equal(2, merge.Error.Split('\n').Count(static line => line.Contains("slice 2/3 has no result of it that can be used", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Hand_ins_that_no_slice_knows_are_named_where_they_are_looked_for()
    {
        await GradeSliceAsync(1);
        var known = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SliceFolder(1), "slice.json")))!["hand_ins"]![0]!["student"]!.GetValue<string>();
        _course.HandIn(known + "/third", town: "var town = \"late\";");

        var merge = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, "--merge", Results, "--submissions", _course.Submissions], _course.Folder);

        Assert.Contains("no slice knows it, for it came later or was changed", merge.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slices_of_another_version_or_number_are_refused_and_the_gradebook_stays()
    {
        await GradeSliceAsync(1);
        _course.WriteMaster(expectedTown: "Nome");

        var merge = await MergeAsync();
        var again = await GradeSliceAsync(1);
        Assert.Equal((2, 2), (merge.ExitCode, again.ExitCode));
        Assert.Contains("was graded by another version of the assignment, its settings or the grader, and nothing was folded in", merge.ErrorLine, StringComparison.Ordinal);
        Assert.Contains("there are results of another version", again.ErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(Gradebook));

        _course.WriteMaster(expectedTown: "Anchorage");
        Assert.Equal(0, (await GradeSliceAsync(1)).ExitCode);
        await ChangeCourseAsync("\"name\": \"Small\"", "\"name\": \"Small\", \"limits\": { \"cell_seconds\": 4 }");
        Assert.Contains("another version", (await MergeAsync()).ErrorLine, StringComparison.Ordinal);

        var mixed = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, "--shard", "1/4", "--results", Results], _course.Folder);
        Assert.Equal(2, mixed.ExitCode);
        Assert.Contains("there are results of 1/3 and of 1/4, which are no slices of one whole", mixed.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absurd_results_are_no_results()
    {
        await GradeSliceAsync(2);
        var files = Directory.GetFiles(SliceFolder(2), "*.json").Where(static file => Path.GetFileName(file) != "slice.json").Order(StringComparer.Ordinal).ToList();
        Action<JsonObject>[] absurdities =
        [
            static result => result["checks"] = new JsonArray(),
            static result => result["checks"]!.AsArray()[0] = null,
            static result => result["milliseconds"] = long.MaxValue,
            static result => result["notebook"] = "%%%",
        ];
        foreach (var (file, absurdity) in files.Zip(absurdities))
        {
            var result = JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
            absurdity(result);
            await File.WriteAllTextAsync(file, result.ToJsonString());
        }

        var merge = await MergeAsync();

        Assert.Equal(1, merge.ExitCode);
        Assert.Equal(Math.Min(files.Count, absurdities.Length), merge.Error.Split('\n').Count(static line => line.Contains("has no result of it that can be used", StringComparison.Ordinal)));

        var manifest = Path.Combine(SliceFolder(2), "slice.json");
        foreach (var text in (string[])["null", "7", "{}", "{\"hand_ins\":[null]}", new string('[', 5000), (await File.ReadAllTextAsync(manifest)).Replace("\"number\":2", "\"number\":3", StringComparison.Ordinal), (await File.ReadAllTextAsync(manifest)).Replace("\"hand_ins\":[", "\"hand_ins\":[null,", StringComparison.Ordinal)])
        {
            await File.WriteAllTextAsync(manifest, text);
            var run = new SliceMerger(_course.Course, _course.Course[SmallCourse.AssignmentId], new GradingOptions { Submissions = _course.Submissions }).Run(Results, crossCheck: false, TestContext.Current.CancellationToken);
            Assert.Equal(Enumerable.Range(1, Slices), run.Missing.Select(static slice => slice.Number));
        }
    }

    [Theory]
    [InlineData("--shard 5/4 --results r", "--shard 5/4: this is no slice")]
    [InlineData("--shard 0/4 --results r", "--shard 0/4: this is no slice")]
    [InlineData("--shard 1/4", "--shard and --results belong together")]
    [InlineData("--results r", "--shard and --results belong together")]
    [InlineData("--shard 1/4 --results r --merge r", "two steps")]
    [InlineData("--shard 1/4 --results r --accept", "--accept belongs to --merge")]
    [InlineData("--merge nowhere", "nowhere: there are no results of words here")]
    [InlineData("--merge course.json", "course.json: there are no results of words here")]
    [InlineData("--shard 1/4 --results course.json", "the results cannot be written")]
    public async Task A_call_that_makes_no_sense_is_one_clear_line(string arguments, string part)
    {
        var run = await MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, .. arguments.Split(' ')], _course.Folder);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(part, run.ErrorLine, StringComparison.Ordinal);
    }

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(static file => $"{file} {File.GetLastWriteTimeUtc(file):O}").Order(StringComparer.Ordinal)];

    private Task<CommandRun> GradeAsync() => MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId], _course.Folder);

    private Task<CommandRun> GradeSliceAsync(int number) => MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, "--shard", $"{number}/{Slices}", "--results", Results], _course.Folder);

    private Task<CommandRun> MergeAsync() => MediaCourseCommand.RunAsync(["grade", SmallCourse.AssignmentId, "--merge", Results], _course.Folder);

    private async Task ChangeCourseAsync(string old, string @new)
    {
        var file = Path.Combine(_course.Folder, "course.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(old, @new, StringComparison.Ordinal));
    }

    private void DeleteGradebook()
    {
        foreach (var file in Directory.EnumerateFiles(_course.Folder, "gradebook.db*"))
        {
            File.Delete(file);
        }
    }
}
