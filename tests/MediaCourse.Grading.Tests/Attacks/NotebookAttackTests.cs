using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Tests.Execution;
using MediaCourse.Grading.Tests.Marking;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// Notebooks that are broken on purpose. The weakened reader takes JSON as it comes, and what it throws stops the run; the real one refuses by
/// name or reads what can be read, which no switch can weaken.
/// </summary>
[Collection(EngineCollection.Name)]
public sealed class NotebookAttackTests(NotebookAttackTests.Graded graded) : IClassFixture<NotebookAttackTests.Graded>
{
    private const double All = SmallCourse.AllPoints;

    /// <summary>The notebooks, and the points that each is worth; none for one that is refused.</summary>
    private static readonly (string Name, double? Points, Func<string, byte[]> Break)[] Broken =
    [
        ("deep", null, static json => Encoding.UTF8.GetBytes(With(json, new string('[', 5_000) + new string(']', 5_000)))),
        ("not-a-number", null, static json => Encoding.UTF8.GetBytes(With(json, "NaN"))),
        ("utf-16", null, static json => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(json)).ToArray()),
        ("no-utf-8", null, static json => Encoding.Latin1.GetBytes(json.Replace("Count words", "Count w\u00FFrds", StringComparison.Ordinal))),
        ("cells-no-list", null, Changed(static root => root["cells"] = new JsonObject())),
        ("cell-no-object", null, Changed(static root => root["cells"]!.AsArray().Add(null))),
        ("byte-order-mark", All, static json => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)]),
        ("doubled-ids", 0, Changed(static root => root["cells"]!.AsArray().ToList().ForEach(static cell => cell!["metadata"]!["nbgrader"] = null), static root => root["cells"]!.AsArray().ToList().ForEach(static cell => cell!["id"] = "c1"))),
        ("doubled-keys", All, static json => Encoding.UTF8.GetBytes(json.Replace("\"nbformat\":4", "\"nbformat\":4,\"nbformat\":4", StringComparison.Ordinal))),
        ("no-metadata", All, Changed(static root => Cell(root).Remove("metadata"))),
        ("metadata-a-list", All, Changed(static root => Cell(root)["metadata"] = new JsonArray(1, 2))),
        ("grading-of-wrong-types", All, Changed(static root => Cell(root)["metadata"]!["nbgrader"] = new JsonObject { ["grade_id"] = 7, ["points"] = "x", ["grade"] = "yes" })),
        ("source-a-number", 2, Changed(static root => Cell(root)["source"] = 5)),
        ("source-of-objects", 2, Changed(static root => Cell(root)["source"] = new JsonArray(1, new JsonObject(), null))),
        ("half-a-character", All, static json => Encoding.UTF8.GetBytes(json.Replace("return text", "/*\\ud800*/ return text", StringComparison.Ordinal))),
        ("half-a-character-for-a-name", 2, static json => Encoding.UTF8.GetBytes(json.Replace("\"answer-count\"", "\"\\ud800\"", StringComparison.Ordinal))),
    ];

    /// <summary>What the naive reader gets through, and what is an attack on its patience alone.</summary>
    private static readonly (string Name, double Points, Func<string, byte[]> Break)[] Large =
    [
        ("huge-text", All, Changed(static root => Cell(root)["source"] = Cell(root)["source"] + "\n//" + new string('x', 12 << 20))),
        ("wide", All, static json => Encoding.UTF8.GetBytes(With(json, $"[{string.Concat(Enumerable.Repeat("[],", 2_000_000))}0]"))),
        ("many-cells", All, Changed(static root => Enumerable.Range(0, 20_000).ToList().ForEach(i => root["cells"]!.AsArray().Add(SmallCourse.Cell($"m{i}", "markdown", "x", SmallCourse.Grading($"m{i}", grade: true, points: 1)))))),
    ];

    public static TheoryData<string> Names => [.. Broken.Select(static broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reader_that_takes_a_notebook_as_it_comes_is_stopped_by_it(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(graded.Course.Submissions, name, SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb"));

        Assert.Equal(7, SourcesOf(File.ReadAllBytes(Path.Combine(graded.Course.Submissions, "honest", SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb"))).Count);
        Assert.NotNull(Record.Exception(() => SourcesOf(file)));
    }

    [Fact]
    public void Each_is_refused_by_name_or_read_as_far_as_it_can_be()
    {
        Assert.Empty(graded.Report.Ungraded);
        Assert.Equal(
            Broken.Where(static broken => broken.Points is null).Select(static broken => broken.Name).Order(StringComparer.Ordinal),
            graded.Report.Refused.Select(static refused => refused.Source.Split('/')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(
            Broken.Where(static broken => broken.Points is not null).Select(static broken => (broken.Name, broken.Points!.Value)).Concat(Large.Select(static large => (large.Name, large.Points))),
            Broken.Where(static broken => broken.Points is not null).Select(static broken => broken.Name).Concat(Large.Select(static large => large.Name)).Select(name => (name, graded.Course.PointsOf(name))));
    }

    [Fact]
    public void The_honest_are_graded_as_if_there_were_no_others() => Assert.Equal(All, graded.Course.PointsOf("honest"));

    /// <summary>The weakened reader.</summary>
    private static Dictionary<string, string> SourcesOf(byte[] file) =>
        JsonNode.Parse(file)!["cells"]!.AsArray().ToDictionary(
            static cell => $"{(string)cell!["id"]!} {(string?)cell["metadata"]!["nbgrader"]?["grade_id"]}",
            static cell => (string)cell!["source"]! + (string)cell["cell_type"]! + cell.Root["nbformat"]!.GetValue<int>());

    private static string With(string json, string value) => $"{json[..^1]},\"extra\":{value}}}";

    private static JsonObject Cell(JsonObject root) => SmallCourse.CellOf(root["cells"]!.AsArray(), "a1");

    private static Func<string, byte[]> Changed(params Action<JsonObject>[] changes) => json =>
    {
        var root = JsonNode.Parse(json)!.AsObject();
        Array.ForEach(changes, change => change(root));
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    };

    /// <summary>The hand-ins, graded once.</summary>
    public sealed class Graded : IAsyncLifetime
    {
        public SmallCourse Course { get; } = new();

        public GradingReport Report { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            SandboxHere.SkipUnlessThere();
            Course.HandIn("honest");
            var whole = await File.ReadAllTextAsync(Path.Combine(Course.Submissions, "honest", SmallCourse.AssignmentId, SmallCourse.AssignmentId + ".ipynb"));
            foreach (var (name, breakUp) in Broken.Select(static broken => (broken.Name, broken.Break)).Concat(Large.Select(static large => (large.Name, large.Break))))
            {
                await File.WriteAllBytesAsync(Course.Write(name, ""), breakUp(whole));
            }

            Report = await Course.GradeAsync();
        }

        public ValueTask DisposeAsync()
        {
            Course.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
