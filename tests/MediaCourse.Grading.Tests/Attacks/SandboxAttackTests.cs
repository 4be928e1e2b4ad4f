using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>Attacks that the sandbox stops. Each is seen to succeed without the sandbox first.</summary>
[Collection(EngineCollection.Name)]
public sealed class SandboxAttackTests(RealBattlefield real, OpenBattlefield open) : IClassFixture<RealBattlefield>, IClassFixture<OpenBattlefield>
{
    private const double Hurt = 2;

    [Fact]
    public void Honest_hand_ins_are_graded_as_if_there_were_no_others()
    {
        Assert.Equal([6, 3, 6], new[] { "aa-honest", "mm-wrong", "zz-honest" }.Select(real.Course.PointsOf));
        Assert.Empty(real.Course.Of("aa-honest").Repairs);
    }

    [Theory]
    [InlineData("read-solution", "BEGIN SOLUTION")]
    [InlineData("read-others", "SEEN")]
    [InlineData("environment", "SEEN")]
    [InlineData("environment-of-others", "SEEN")]
    [InlineData("keys", "KEY True")]
    [InlineData("keys", "LISTED True")]
    [InlineData("many-processes", "STARTED 150")]
    [InlineData("many-threads", "STARTED 200")]
    [InlineData("much-memory", "TAKEN")]
    [InlineData("shared-memory", "TAKEN")]
    [InlineData("limits", "SET 0")]
    public void What_a_hand_in_shows_tells_that_it_did_not_succeed(string attack, string sign)
    {
        Assert.Contains(sign, Shown(open, attack), StringComparison.Ordinal);
        Assert.DoesNotContain(sign, Shown(real, attack), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_outside_stay_as_they_are()
    {
        Assert.Equal("hacked", File.ReadAllText(open.VictimFile));
        Assert.Equal("untouched", File.ReadAllText(real.VictimFile));
        Assert.True(File.Exists(Path.Combine(open.Course.Folder, "gradebook.db-loot")));
        Assert.False(File.Exists(Path.Combine(real.Course.Folder, "gradebook.db-loot")));
    }

    [Fact]
    public void The_network_is_not_reached()
    {
        Assert.True(open.WasCalled);
        Assert.False(real.WasCalled);
    }

    [Fact]
    public void Processes_outside_are_not_reached()
    {
        Assert.False(open.VictimLives);
        Assert.True(real.VictimLives);
    }

    [Theory]
    [InlineData("start-program")]
    [InlineData("stay-behind")]
    [InlineData("flood-disk")]
    public void Nothing_is_left_behind(string attack)
    {
        Assert.True(File.Exists(open.MarkOf(attack)));
        Assert.False(File.Exists(real.MarkOf(attack)));
    }

    [Theory]
    [InlineData("read-solution")]
    [InlineData("write-file")]
    [InlineData("network")]
    [InlineData("endless-loop")]
    [InlineData("flood-output")]
    [InlineData("background")]
    [InlineData("unseen-text")]
    public void A_failed_attack_costs_nothing_but_itself(string attack) => Assert.Equal(SmallCourse.AllPoints, real.Course.PointsOf(attack));

    [Theory]
    [InlineData("exit")]
    [InlineData("fail-fast")]
    [InlineData("raw-exit")]
    [InlineData("module-initialiser")]
    [InlineData("static-constructor")]
    [InlineData("compiler-memory")]
    [InlineData("compiler-stack")]
    [InlineData("load-path")]
    [InlineData("reference-path")]
    [InlineData("reference-package")]
    public void Who_brings_the_process_or_the_compiler_down_loses_that_item_and_no_other(string attack)
    {
        Assert.Equal(Hurt, real.Course.PointsOf(attack));
        Assert.All(real.Course.Of(attack).Checks.Where(static check => !check.Passed), static check => Assert.NotEmpty(check.Message));
    }

    [Fact]
    public void A_cell_that_swallows_its_end_is_ended_all_the_same() => Assert.InRange(real.Course.PointsOf("swallow-stop"), Hurt, SmallCourse.AllPoints);

    [Fact]
    public void A_forged_value_is_worth_no_more_than_a_guess()
    {
        Assert.Equal(0, real.Course.Of("forge-channel").HandIn.Earned["check-count"]);
        Assert.DoesNotContain(real.Course.Of("forge-channel").Checks, static check => check.Item == "check-count" && check.Passed);
    }

    [Fact]
    public void Outputs_are_bounded() => Assert.InRange(Shown(real, "flood-output").Length, 1_000, 3 << 20);

    [Fact]
    public async Task The_text_of_a_hidden_check_does_not_come_out()
    {
        Assert.DoesNotContain(SmallCourse.UnseenWord, Shown(real, "unseen-text"), StringComparison.Ordinal);

        // Where the hidden check runs as a cell like any other, it does.
        await using var engine = await MediaCourse.Grading.Execution.ExecutionEngine.StartAsync(new() { Unsandboxed = true, AtOnce = 1 }, TestContext.Current.CancellationToken);
        var results = await engine.RunAsync(
            [
                new("cell 1", "int Count(string text) { Console.WriteLine(text); return 1; }", MediaCourse.Grading.Execution.StepKind.Cell),
                new("cell 2", $"Count(\"{SmallCourse.UnseenWord}\");", MediaCourse.Grading.Execution.StepKind.Cell),
            ],
            TestContext.Current.CancellationToken);
        Assert.Contains(SmallCourse.UnseenWord, Assert.IsType<MediaCourse.Notebooks.Documents.StreamOutput>(results[1].Outputs[0]).Text, StringComparison.Ordinal);
    }

    private static string Shown(Battlefield field, string attack) => OutputsOf(field.Course.Of(attack).Notebook);

    private static string OutputsOf(string notebook) => string.Join(
        '\n',
        System.Text.Json.Nodes.JsonNode.Parse(notebook)!["cells"]!.AsArray().Select(static cell => cell!["outputs"]?.AsArray()).Where(static outputs => outputs is not null).SelectMany(static outputs => outputs!).Where(static output => (string?)output!["output_type"] != "error").Select(static output => output!.ToJsonString()));
}
