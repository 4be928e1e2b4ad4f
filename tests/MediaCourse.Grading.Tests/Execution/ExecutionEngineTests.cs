using MediaCourse.Grading.Execution;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Execution;

[Collection(EngineCollection.Name)]
public sealed class ExecutionEngineTests(Engines engines)
{
    private const string Setup = "#r \"lib/MediaCourse.Library.dll\"\nglobal using MediaCourse.Checks;";

    [Fact]
    public async Task Cells_share_their_variables_and_a_probe_gives_its_value()
    {
        var results = await RunAsync(Shared(Setup), Cell("var answer = 6 * 7;"), Probe("answer"));

        Assert.Equal("42", results[2].Value);
        Assert.All(results, result => Assert.Equal(StepStatus.Succeeded, result.Status));
    }

    [Fact]
    public async Task Hidden_probes_run_when_all_cells_have_run()
    {
        var results = await RunAsync(Shared(Setup), Cell("var log = new List<string> { \"cell\" };"), Hidden("string.Join(',', log)"), Cell("log.Add(\"last\");"));

        Assert.Equal("\"cell,last\"", results[2].Value);
    }

    [Fact]
    public async Task Hidden_steps_see_the_notebook_as_it_stands_at_their_place_and_each_other()
    {
        var results = await RunAsync(
            Shared(Setup),
            Cell("var number = 1;"),
            new ExecutionStep("check", "var number2 = number + 1;", StepKind.HiddenCell),
            Hidden("number2"),
            Cell("var number = 10; var number2 = 20;"),
            Probe("number2"),
            Hidden("number") with { Group = 1 });

        Assert.Equal("2", results[3].Value);
        Assert.Equal("20", results[5].Value);
        Assert.Equal("10", results[6].Value);
    }

    [Fact]
    public async Task A_hidden_probe_that_crashes_leaves_the_others_what_they_need()
    {
        var results = await RunAsync(
            Shared(Setup),
            Cell("var number = 1;"),
            new ExecutionStep("check", "var more = number + 1;", StepKind.HiddenCell),
            new ExecutionStep("check", "Environment.Exit(1); \"\"", StepKind.HiddenProbe),
            Hidden("more"));

        Assert.Equal(StepStatus.Crashed, results[3].Status);
        Assert.Equal("2", results[4].Value);
    }

    [Fact]
    public async Task What_is_written_during_a_probe_is_thrown_away()
    {
        var results = await RunAsync(Shared(Setup), Cell("int Answer() { Console.WriteLine(\"seen\"); display(\"seen\"); return 1; }"), Hidden("Answer()"));

        Assert.Equal("1", results[2].Value);
        Assert.Empty(results[2].Outputs);
        Assert.Empty(results[1].Outputs);
    }

    [Fact]
    public async Task The_texts_of_the_course_can_be_read()
    {
        var results = await RunAsync(Cell("System.IO.File.ReadAllText(\"seeds/one.txt\")"));

        var result = Assert.IsType<ResultOutput>(Assert.Single(results[0].Outputs));
        Assert.Equal("One text.", result.Data.TextOf("text/plain"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_costs_only_itself()
    {
        var results = await RunAsync(Shared(Setup), Cell("var one = ;"), Cell("var two = 2;"), Probe("two"), Probe("one"));

        Assert.Equal(StepStatus.NotCompiled, results[1].Status);
        Assert.Equal("2", results[3].Value);
        Assert.Equal(StepStatus.NotCompiled, results[4].Status);
        Assert.Null(results[4].Value);
    }

    [Fact]
    public async Task An_endless_loop_is_stopped_and_what_was_there_before_stays()
    {
        var results = await RunAsync(Shared(Setup), Cell("var one = 1;"), Cell("while (true) { }"), Probe("one"));

        Assert.Equal(StepStatus.TimedOut, results[2].Status);
        Assert.Contains("5 s", results[2].Reason, StringComparison.Ordinal);
        Assert.Equal("1", results[3].Value);
    }

    [Theory]
    [InlineData("Environment.Exit(0);", "ended its own process")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1; Deep(0);", "too deeply")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "brought its process down")]
    public async Task A_crash_costs_the_cell_that_made_it_and_no_other(string crash, string reason)
    {
        var results = await RunAsync(Shared(Setup), Cell("var before = 1;"), Probe("before"), Cell(crash), Cell("var after = before + 1;"), Probe("after"), Hidden("after"));

        Assert.Equal(StepStatus.Crashed, results[3].Status);
        Assert.Contains(reason, results[3].Reason, StringComparison.Ordinal);
        Assert.Equal("1", results[2].Value);
        Assert.Equal("2", results[5].Value);
        Assert.Equal("2", results[6].Value);
    }

    [Fact]
    public async Task A_hand_in_that_crashes_again_and_again_is_given_up()
    {
        var results = await RunAsync([Shared(Setup), .. Enumerable.Repeat(Cell("Environment.Exit(3);"), 6), Probe("1")]);

        Assert.Equal(StepStatus.NotRun, results[^1].Status);
        Assert.Contains(results, result => result.Status == StepStatus.Crashed);
    }

    [Fact]
    public async Task Warnings_and_what_is_written_to_stderr_change_nothing()
    {
        var results = await RunAsync(Shared(Setup), Cell("#warning careful\nint unused; Console.Error.WriteLine(\"hm\"); var one = 1;"), Probe("one"));

        Assert.Equal(StepStatus.Succeeded, results[1].Status);
        Assert.Equal("1", results[2].Value);
    }

    [Fact]
    public async Task A_probe_without_a_value_gives_none()
    {
        var results = await RunAsync(Shared(Setup), new ExecutionStep("check", "throw new Exception(\"no\");", StepKind.Probe));

        Assert.Null(results[1].Value);
        Assert.Equal(StepStatus.Threw, results[1].Status);
    }

    private async Task<IReadOnlyList<StepResult>> RunAsync(params ExecutionStep[] steps) =>
        await (await engines.Sandboxed()).RunAsync(steps, TestContext.Current.CancellationToken);

    private static ExecutionStep Shared(string code) => new("cell 1", code, StepKind.Shared);

    private static ExecutionStep Cell(string code) => new("cell 2", code, StepKind.Cell);

    private static ExecutionStep Probe(string expression) => new("check", CodeOf(expression), StepKind.Probe);

    private static ExecutionStep Hidden(string expression) => new("check", CodeOf(expression), StepKind.HiddenProbe);

    private static string CodeOf(string expression) => $"global::MediaCourse.Checks.CanonicalValue.Of({expression}, global::MediaCourse.Checks.Compare.Equal)";
}
