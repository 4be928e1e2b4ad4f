using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.Tests.Marking;

/// <summary>A course with one small assignment in a temporary folder, and hand-ins made from what students get.</summary>
public sealed class SmallCourse : IDisposable
{
    public const string AssignmentId = "words";

    /// <summary>The points of both items that checks mark.</summary>
    public const double AllPoints = 6;

    public const string RightCount = "int Count(string text)\n{\n    return text.Split(' ').Length;\n}";

    public const string RightTown = "var town = \"Anchorage\";";

    /// <summary>Stands in the text of the hidden check and nowhere else.</summary>
    public const string UnseenWord = "zanzibar";

    private const string MasterCount = """
        int Count(string text)
        {
            // BEGIN SOLUTION
            return text.Split(' ').Length;
            // BEGIN PROMPT
            // return 0;
            // END PROMPT
            // END SOLUTION
        }
        """;

    public SmallCourse(string settings = "")
    {
        Root = Directory.CreateTempSubdirectory("mediacourse-course-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "seeds"));
        File.WriteAllText(Path.Combine(Root, "seeds", "one.txt"), "One text about a harbour.");
        File.WriteAllText(Path.Combine(Root, "seeds", "corpus.json"), """{ "sources": [ { "id": "one", "file": "one.txt" } ] }""");
        File.WriteAllText(Path.Combine(Root, "setup.csx"), "#r \"lib/MediaCourse.Library.dll\"\nglobal using MediaCourse.Checks;\nglobal using MediaCourse.Sources;\n");
        Directory.CreateDirectory(Path.Combine(Folder, "source", AssignmentId));
        File.WriteAllText(Path.Combine(Folder, Course.FileName), $$"""{ "name": "Small", {{settings}} "assignments": [ { "id": "{{AssignmentId}}", "title": "Words", "due": "2030-01-01T12:00:00+00:00" } ] }""");
        WriteMaster(expectedTown: "Anchorage");
    }

    public string Root { get; }

    public string Folder => Path.Combine(Root, "exercises");

    public string Submissions => Path.Combine(Folder, "submitted");

    public string MasterFile => Path.Combine(Folder, "source", AssignmentId, AssignmentId + ".ipynb");

    public Course Course => Course.Load(Folder);

    public MasterNotebook Master => MasterNotebook.Load(Course, Course[AssignmentId]);

    /// <summary>Writes the teacher's notebook.</summary>
    public void WriteMaster(string expectedTown)
    {
        JsonObject[] cells =
        [
            Cell("setup", "code", "#load \"setup.csx\"", Grading("setup", locked: true)),
            Cell("task", "markdown", "## Count words", grading: null),
            Cell("a1", "code", MasterCount, Grading("answer-count", solution: true)),
            Cell("c1", "code", $"""
                Check.That("Words of a sentence", () => Count("one two three"), points: 1)
                // BEGIN HIDDEN TESTS
                var unseen = "we sail to {UnseenWord} soon";
                Check.That("Words of an unseen sentence", () => Count(unseen), points: 3);
                // END HIDDEN TESTS
                """, Grading("check-count", grade: true, points: 4)),
            Cell("task2", "markdown", "## Name the town", grading: null),
            Cell("a2", "code", $"// BEGIN SOLUTION\nvar town = \"{expectedTown}\";\n// BEGIN PROMPT\n// var town = \"\";\n// END PROMPT\n// END SOLUTION", Grading("answer-town", solution: true)),
            Cell("c2", "code", "Check.That(\"The town\", () => town, points: 2)", Grading("check-town", grade: true, points: 2)),
        ];
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
                ["language_info"] = new JsonObject { ["name"] = "C#" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        File.WriteAllText(MasterFile, notebook.ToJsonString());
    }

    /// <summary>The notebook that students get, as JSON.</summary>
    public JsonObject Released() => JsonNode.Parse(ReleasedNotebook.Of(Master, static _ => null).ToBytes())!.AsObject();

    /// <summary>Hands in what students get with these answers, further changed.</summary>
    public void HandIn(string student, string? count = RightCount, string? town = RightTown, Action<JsonArray>? change = null)
    {
        var notebook = Released();
        var cells = notebook["cells"]!.AsArray();
        SetAnswer(cells, "a1", count);
        SetAnswer(cells, "a2", town);
        change?.Invoke(cells);
        Write(student, notebook.ToJsonString());
    }

    /// <summary>Writes a hand-in's file.</summary>
    public string Write(string student, string content)
    {
        var folder = Path.Combine(Submissions, student, AssignmentId);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, AssignmentId + ".ipynb");
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, new DateTime(2029, 12, 24, 12, 0, 0, DateTimeKind.Utc));
        return file;
    }

    public Task<GradingReport> GradeAsync(bool unsandboxed = false, bool accept = false, string? submissions = null) =>
        new AssignmentGrader(Course, Course[AssignmentId], new GradingOptions { Submissions = submissions ?? Submissions, Unsandboxed = unsandboxed, Accept = accept, Who = "tester" })
            .RunAsync(progress: null, TestContext.Current.CancellationToken);

    /// <summary>What the gradebook says of a student.</summary>
    public (HandInRow HandIn, IReadOnlyList<CheckMark> Checks, IReadOnlyList<string> Repairs, string Notebook) Of(string student)
    {
        using var gradebook = GradebookFile.Open(Path.Combine(Folder, "gradebook.db"));
        var handIn = gradebook.HandIns(AssignmentId).Single(row => row.Student == student);
        return (handIn, gradebook.Checks(handIn.Id), gradebook.Repairs(handIn.Id), System.Text.Encoding.UTF8.GetString(gradebook.Notebook(handIn.Id)!));
    }

    public double PointsOf(string student) => Of(student).HandIn.Earned.Values.Sum();

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static JsonObject CellOf(JsonArray cells, string id) => cells.Single(cell => (string?)cell!["id"] == id)!.AsObject();

    public static JsonObject Cell(string id, string kind, string source, JsonObject? grading)
    {
        var cell = new JsonObject { ["cell_type"] = kind, ["id"] = id, ["metadata"] = new JsonObject(), ["source"] = source };
        if (grading is not null)
        {
            cell["metadata"]!["nbgrader"] = grading;
        }

        if (kind == "code")
        {
            cell["execution_count"] = null;
            cell["outputs"] = new JsonArray();
        }

        return cell;
    }

    public static JsonObject Grading(string id, bool grade = false, bool solution = false, bool locked = false, double? points = null)
    {
        var grading = new JsonObject
        {
            ["grade"] = grade, ["grade_id"] = id, ["locked"] = locked || grade, ["schema_version"] = 3, ["solution"] = solution, ["task"] = false,
        };
        if (points is { } worth)
        {
            grading["points"] = worth;
        }

        return grading;
    }

    private static void SetAnswer(JsonArray cells, string id, string? answer)
    {
        if (answer is not null)
        {
            CellOf(cells, id)["source"] = answer;
        }
    }
}
