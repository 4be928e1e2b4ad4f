using System.Text.Json.Nodes;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>Attacks on the notebook itself, by somebody who knows no answer. Each gets points from a grader that trusts what is handed in.</summary>
[Collection(EngineCollection.Name)]
public sealed class CompositionAttackTests(CompositionAttackTests.Graded graded, Engines engines) : IClassFixture<CompositionAttackTests.Graded>
{
    internal static readonly Dictionary<string, Action<JsonArray>> Attacks = new(StringComparer.Ordinal)
    {
        ["skip-execution"] = static cells =>
        {
            SmallCourse.CellOf(cells, "c1")["metadata"]!["tags"] = new JsonArray("skip-execution");
            SmallCourse.CellOf(cells, "c2")["metadata"]!["tags"] = new JsonArray("skip-execution", "raises-exception");
        },
        ["empty-checks"] = static cells =>
        {
            SmallCourse.CellOf(cells, "c1")["source"] = "";
            SmallCourse.CellOf(cells, "c2")["source"] = "// nothing to see";
        },
        ["own-checks"] = static cells => SmallCourse.CellOf(cells, "a1")["source"] =
            "int Count(string text) => 0;\nstatic class Check { public static string That(string name, Func<object> probe, double points = 0, string hint = null, object by = null, string digest = null) => \"right\"; }",
        ["equals-all"] = static cells =>
        {
            SmallCourse.CellOf(cells, "a1")["source"] =
                "class All { public override bool Equals(object o) => true; public override int GetHashCode() => 0; public static bool operator ==(All a, object b) => true; public static bool operator !=(All a, object b) => false; }\nAll Count(string text) => new All();";
            SmallCourse.CellOf(cells, "c1")["source"] = "if (!Count(\"one two three\").Equals(3)) throw new Exception(\"\\u2718\");";
            SmallCourse.CellOf(cells, "c2")["source"] = "4.0";
        },
        ["fake-score"] = static cells =>
        {
            SmallCourse.CellOf(cells, "a1")["source"] = "int Count(string text) { Console.WriteLine(\"Score: 6/6\"); return 0; }";
            SmallCourse.CellOf(cells, "c1")["source"] = "4.0";
            SmallCourse.CellOf(cells, "c2")["source"] = "2.0";
        },
        ["many-points"] = static cells =>
        {
            SmallCourse.CellOf(cells, "c1")["metadata"]!["nbgrader"]!["points"] = 500.0;
            SmallCourse.CellOf(cells, "c1")["source"] = "";
        },
        ["extra-graded"] = static cells => cells.Add(SmallCourse.Cell("x1", "code", "var free = 1;", SmallCourse.Grading("free", grade: true, points: 100))),
        ["doubled-checks"] = static cells =>
        {
            var check = SmallCourse.CellOf(cells, "c1").DeepClone();
            check["source"] = "";
            cells.Add(check);
            cells.Add(check.DeepClone());
        },
        ["retyped-checks"] = static cells =>
        {
            SmallCourse.CellOf(cells, "c1")["cell_type"] = "raw";
            SmallCourse.CellOf(cells, "c2")["cell_type"] = "markdown";
        },
        ["forge-verdict"] = static cells => SmallCourse.CellOf(cells, "a1")["source"] = "int Count(string text) => 0;\n" + ForgedMessages.Flood("4"),
        ["exit-early"] = static cells => SmallCourse.CellOf(cells, "a1")["source"] = "int Count(string text) { Environment.Exit(0); return 0; }",
    };

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_on_the_notebook_earns_nothing(string attack)
    {
        var file = Path.Combine(graded.Course.Submissions, attack, SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb");
        var trusting = await TrustingGrader.PointsAsync(await engines.Open(), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.True(trusting > 0, "The attack does not even succeed against a grader that trusts.");
        Assert.Equal(0, graded.Course.PointsOf(attack));
    }

    [Fact]
    public void Honest_hand_ins_are_graded_as_if_there_were_no_others() => Assert.Equal(SmallCourse.AllPoints, graded.Course.PointsOf("honest"));

    [Theory]
    [InlineData("skip-execution")]
    [InlineData("many-points")]
    [InlineData("extra-graded")]
    [InlineData("retyped-checks")]
    [InlineData("empty-checks")]
    public void What_was_put_right_is_said(string attack) => Assert.NotEmpty(graded.Course.Of(attack).Repairs);

    [Fact]
    public void A_file_that_shadows_a_helper_is_not_used()
    {
        Assert.Equal(0, graded.Course.PointsOf("shadow"));
        Assert.Equal(SmallCourse.AllPoints, graded.Course.PointsOf("honest"));
    }

    /// <summary>The hand-ins, graded once.</summary>
    public sealed class Graded : IAsyncLifetime
    {
        public SmallCourse Course { get; } = new();

        public async ValueTask InitializeAsync()
        {
            SandboxHere.SkipUnlessThere();
            foreach (var (student, change) in Attacks)
            {
                Course.HandIn(student, count: null, town: null, change);
            }

            Course.HandIn("honest");
            Course.HandIn("shadow", count: null, town: null);
            var folder = Path.Combine(Course.Submissions, "shadow", SmallCourse.AssignmentId);
            await File.WriteAllTextAsync(Path.Combine(folder, "setup.csx"), "public static class Check { public static string That(params object[] all) => \"right\"; }");
            Directory.CreateDirectory(Path.Combine(folder, "lib"));
            await File.WriteAllTextAsync(Path.Combine(folder, "lib", "MediaCourse.Library.dll"), "mine");
            await Course.GradeAsync();
        }

        public ValueTask DisposeAsync()
        {
            Course.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
