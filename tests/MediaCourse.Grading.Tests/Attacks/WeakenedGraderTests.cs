using System.Text;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>Attacks of which only a weakened grader shows that they are real; that they fail against the real one is shown beside the others.</summary>
[Collection(EngineCollection.Name)]
public sealed class WeakenedGraderTests(Engines engines) : IDisposable
{
    /// <summary>A setup whose checks say that everything is right.</summary>
    public const string OwnSetup = "public static class Check { public static string That(params object[] all) => \"right\"; public static string That(string name, Func<object> probe, double points = 0, string hint = null, string digest = null) => \"right\"; }";

    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public async Task A_file_that_shadows_a_helper_earns_points_where_the_hand_ins_own_folder_is_used()
    {
        _course.HandIn("shadow", count: "int Count(string text) => 0;", town: "var town = \"\";");
        var options = new ExecutionOptions { CourseFiles = [new ReleaseFile("setup.csx", Encoding.UTF8.GetBytes(OwnSetup))], Unsandboxed = true, AtOnce = 1 };
        await using var engine = await ExecutionEngine.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(SmallCourse.AllPoints, await TrustingGrader.PointsAsync(engine, Notebook("shadow")));
    }

    [Fact]
    public async Task Any_file_is_loaded_where_the_lessons_own_host_runs_a_hand_in()
    {
        var secret = Path.Combine(_course.Root, "secret.csx");
        await File.WriteAllTextAsync(secret, "var loot = \"SEEN\";");
        await using var session = await CSharpSession.StartAsync(new SessionOptions { Folder = _course.Folder }, TestContext.Current.CancellationToken);
        var shown = new List<CellOutput>();

        await session.ExecuteAsync(new CellRequest($"#load \"{secret}\"\nConsole.WriteLine(loot);", 1), output => shown.AddRange(output is OutputShown { Output: var one } ? [one] : []), TestContext.Current.CancellationToken);

        Assert.Contains(shown, static output => output is StreamOutput { Text: "SEEN\n" });
    }

    [Fact]
    public async Task A_loop_goes_on_and_output_floods_for_as_long_as_the_limits_let_them()
    {
        var generous = new ExecutionOptions { Limits = new ExecutionLimits { Cell = TimeSpan.FromSeconds(6), HandIn = TimeSpan.FromSeconds(20), Output = 16 << 20 }, Unsandboxed = true, AtOnce = 1 };
        await using var engine = await ExecutionEngine.StartAsync(generous, TestContext.Current.CancellationToken);
        var results = await engine.RunAsync([new("flood", "while (true) { Console.WriteLine(new string('x', 10_000)); }", StepKind.Cell), new("loop", "while (true) { }", StepKind.Cell)], TestContext.Current.CancellationToken);

        Assert.Equal([StepStatus.TimedOut, StepStatus.TimedOut], results.Select(static result => result.Status));
        Assert.True(results[0].Outputs.OfType<StreamOutput>().Sum(static output => output.Text.Length) > 4 << 20);
    }

    [Fact]
    public async Task A_thread_that_outlives_its_cell_tells_what_hidden_checks_ask_only_where_they_run_as_cells()
    {
        var asked = $"Count(\"{SmallCourse.UnseenWord}\"); System.Threading.Thread.Sleep(300); 1.ToString()";

        Assert.Contains(SmallCourse.UnseenWord, await ShownByListenerAsync(await engines.Sandboxed(), asked, StepKind.Cell), StringComparison.Ordinal);
        Assert.DoesNotContain(SmallCourse.UnseenWord, await ShownByListenerAsync(await engines.Sandboxed(), asked, StepKind.HiddenProbe), StringComparison.Ordinal);
    }

    private static async Task<string> ShownByListenerAsync(ExecutionEngine engine, string hiddenCheck, StepKind kind)
    {
        const string Listener = """
            var heard = ""; int Count(string text) { heard = text; return 1; }
            new System.Threading.Thread(() => { while (true) { if (heard.Length > 0) { Console.WriteLine(heard); display(heard); } System.Threading.Thread.Sleep(5); } }) { IsBackground = true }.Start();
            """;
        var results = await engine.RunAsync([new("cell 1", Listener, StepKind.Cell), new("check", hiddenCheck, kind), new("cell 2", "System.Threading.Thread.Sleep(100);", StepKind.Cell)], TestContext.Current.CancellationToken);
        Assert.Equal(StepStatus.Succeeded, results[1].Status);
        return string.Join('\n', results.SelectMany(static result => result.Outputs).Select(static output => output is StreamOutput stream ? stream.Text : output is DisplayOutput shown ? shown.Data.TextOf("text/plain") : ""));
    }

    private string Notebook(string student) => File.ReadAllText(Path.Combine(_course.Submissions, student, SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb"));
}
