using MediaCourse.Compiler.Wire;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Sandbox;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// Source that is too much for the compiler. The weakened grader compiles hand-ins one after another in one process as they come, without
/// limits, and with nobody who puts another process in its place: all that come after the hostile one are lost.
/// </summary>
[Collection(EngineCollection.Name)]
public sealed class CompilerAttackTests
{
    /// <summary>An honest cell takes a hundredth of it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static readonly TheoryData<string, string> Bombs = new()
    {
        { "statements nested 20 000 deep", string.Concat(Enumerable.Repeat("if (true) ", 20_000)) + ";" },
        { "a constant that doubles", string.Join('\n', Enumerable.Range(0, 27).Select(static i => i == 0 ? "const string s0 = \"aaaaaaaaaaaaaaaa\";" : $"const string s{i} = s{i - 1} + s{i - 1};")) },
        { "a type that doubles", string.Join('\n', Enumerable.Range(0, 40).Select(static i => i == 0 ? "var t0 = (1, 1);" : $"var t{i} = (t{i - 1}, t{i - 1});")) },
        { "overloads of nested lambdas", "void F(Func<int, int> f) { } void F(Func<int, long> f) { } void F(Func<int, string> f) { } void F(Action<int> f) { }\n" + string.Concat(Enumerable.Range(0, 30).Select(static i => $"F(x{i} => ")) + "0" + new string(')', 30) + ";" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_for_the_compiler_takes_all_with_it_where_it_is_not_shut_in(string bomb, string code)
    {
        using var staged = StagedFolders.Create([]);
        var launch = new NoSandbox().Launch(new SandboxedProgram(staged.Compiler, "MediaCourse.Compiler.dll", staged.Course, ExecutionLimits.Compiler), place: 0);
        await using var compiler = CompileWorker.Start(launch);
        await compiler.WhenReadyAsync(TestContext.Current.CancellationToken);
        SourceStep[] steps = [new("cell 1", "var one = 1;", StepScope.Notebook), new("cell 2", code, StepScope.Notebook), new("cell 3", "var two = one + 1;", StepScope.Notebook)];
        compiler.Send(new SourceNotebook(steps, CellTime: TimeSpan.FromDays(1), Time: TimeSpan.FromDays(1)));

        Assert.NotNull(await compiler.NextAsync(Patience, TestContext.Current.CancellationToken));
        Assert.True(await compiler.NextAsync(Patience, TestContext.Current.CancellationToken) is null, $"{bomb} does not even succeed against a compiler that is not shut in.");
    }

    [Fact]
    public async Task A_bomb_for_the_compiler_loses_its_own_cell_and_nothing_else()
    {
        SandboxHere.SkipUnlessThere();
        var options = new ExecutionOptions { AtOnce = 2, Limits = new ExecutionLimits { CellCompilation = Patience } };
        await using var engine = await ExecutionEngine.StartAsync(options, TestContext.Current.CancellationToken);
        var runs = await Task.WhenAll(Bombs.Select(static row => row.Data).Select(bomb => engine.RunAsync(
            [new("cell 1", "var one = 1;", StepKind.Cell), new("cell 2", bomb.Item2, StepKind.Cell), new("cell 3", "var two = one + 1;", StepKind.Cell), new("check", "two.ToString()", StepKind.Probe)],
            TestContext.Current.CancellationToken)));

        Assert.All(runs, static run => Assert.Equal(StepStatus.NotCompiled, run[1].Status));
        Assert.All(runs, static run => Assert.Contains("too much time or memory", run[1].Reason, StringComparison.Ordinal));
        Assert.All(runs, static run => Assert.Equal("2", run[3].Value));
    }
}
