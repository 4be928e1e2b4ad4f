using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Metadata;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Desk.Tests;

/// <summary>
/// A course folder with a filled gradebook, as the grader leaves one: assignments of ten items each (five of code with three checks, a chart, four of prose),
/// and a graded hand-in of each student for each. The prose is made of the sentences that it is given.
/// </summary>
internal sealed class GeneratedCourse : IDisposable
{
    private const int CodeItems = 5;
    private const int ProseItems = 4;
    private const int ChecksOfItem = 3;
    private const double PointsOfItem = 6;

    private static readonly (double Points, string Level, string Sentence)[] Levels =
    [
        (6, "Convincing", "A claim that could turn out false, two correct numbers with their wholes, and what the five texts cannot tell."),
        (4, "Sound", "Claim and numbers fit each other, but one of these things is missing or inexact."),
        (2, "Begun", "Something is said about the numbers, but it claims more than five texts can carry."),
        (0, "Missing", "There is no answer, or it is the one that was handed out."),
    ];

    private readonly IReadOnlyList<string> _sentences;
    private readonly Dictionary<int, IReadOnlyList<CellOutput>> _hostile = [];
    private readonly Dictionary<int, string?> _written = [];

    public GeneratedCourse(int students, int assignments, IReadOnlyList<string> sentences, Action<GeneratedCourse>? before = null)
    {
        _sentences = sentences;
        Folder = Directory.CreateTempSubdirectory("desk-course-").FullName;
        before?.Invoke(this);
        var ids = Enumerable.Range(1, assignments).Select(static number => string.Create(CultureInfo.InvariantCulture, $"part-{number}")).ToList();
        File.WriteAllText(Path.Combine(Folder, "course.json"), JsonSerializer.Serialize(new
        {
            name = "Five texts about one event",
            late = new { policy = "percent_a_day", percent_a_day = 10, cap = 50 },
            assignments = ids.Select(static (id, place) => new { id, title = Titles[place % Titles.Length], due = "2027-03-12T23:59:00+01:00" }),
        }));
        foreach (var id in ids)
        {
            WriteMaster(id);
        }

        Course = Course.Load(Folder);
        using var gradebook = GradebookFile.Open(GradebookFileName);
        foreach (var assignment in Course.Assignments)
        {
            Fill(gradebook, assignment, students);
        }
    }

    private static string[] Titles => ["Who is quoted, and how exactly", "Words, verbs and frames", "Reading comments, and measuring their tone", "A claim, and what it rests on"];

    public string Folder { get; }

    public Course Course { get; }

    public string GradebookFileName => Path.Combine(Folder, "gradebook.db");

    /// <summary>What the chart's cell of a student showed, in the place of the usual.</summary>
    public void Show(int student, IReadOnlyList<CellOutput> outputs) => _hostile[student] = outputs;

    /// <summary>What a student wrote in every prose answer, in the place of the usual; null for what was handed out.</summary>
    public void Write(int student, string? prose) => _written[student] = prose;

    public static string StudentOf(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number:0000}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void WriteMaster(string id)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "source", id)).FullName;
        var cells = new List<NotebookCell> { NotebookCell.Markdown("# An assignment") with { Id = "title" } };
        for (var item = 1; item <= CodeItems; item++)
        {
            cells.Add(NotebookCell.Markdown(string.Create(CultureInfo.InvariantCulture, $"## {item}. Count {Things[item % Things.Length]}\n\nWrite a rule that counts them, and try it on the lines below.")) with { Id = $"task-code-{item}" });
            cells.Add(Role(NotebookCell.Code(string.Create(CultureInfo.InvariantCulture, $"// BEGIN SOLUTION\nint? count{item} = lines.Count(line => line.Contains(\"said\") || line.Contains(\"told\"));\n// BEGIN PROMPT\n// int? count{item} = null;\n// END PROMPT\n// END SOLUTION")), new GradingMetadata { GradeId = $"answer-{item}", IsSolution = true }));
            cells.Add(Role(
                NotebookCell.Code(string.Join('\n', Enumerable.Range(1, ChecksOfItem).Select(check => string.Create(CultureInfo.InvariantCulture, $"Check.That(\"Part {item}, rule {check}\", () => count{item} + {check}, points: 2, hint: \"Look at the lines with told.\");")))),
                new GradingMetadata { GradeId = $"checks-{item}", IsGrade = true, IsLocked = true, Points = PointsOfItem }));
        }

        cells.Add(NotebookCell.Markdown("## 6. Show who speaks\n\nDraw a chart of the sides that you chose, and decide two cases of doubt in a comment.") with { Id = "task-chart" });
        cells.Add(Role(NotebookCell.Code("// BEGIN SOLUTION\nvar sides = quotes.GroupBy(quote => quote.Side);\nsides.ToBarChart(\"Words quoted by side\")\n// END SOLUTION"), new GradingMetadata { GradeId = "chart", IsGrade = true, IsSolution = true, Points = PointsOfItem }));
        for (var item = 1; item <= ProseItems; item++)
        {
            cells.Add(NotebookCell.Markdown(string.Create(CultureInfo.InvariantCulture, $"## {item + CodeItems + 1}. {Questions[(item - 1) % Questions.Length]}\n\nWrite 80 to 150 words: one claim that could turn out false, two numbers with their wholes, and one thing that five texts *cannot* tell.")) with { Id = $"task-prose-{item}" });
            cells.Add(Role(NotebookCell.Markdown("<!-- BEGIN SOLUTION -->\nState media quote their own side most: of 412 quoted words, **61%** are of one side, against 38% in the agency's report. Whether more was *said* by that side, only a transcript could tell.\n<!-- END SOLUTION -->"), new GradingMetadata { GradeId = $"prose-{item}", IsGrade = true, IsSolution = true, Points = PointsOfItem }));
        }

        File.WriteAllBytes(Path.Combine(folder, id + ".ipynb"), LessonNotebook.Create(id + ".ipynb", [.. cells]).ToBytes());
        File.WriteAllText(Path.Combine(folder, "rubric.json"), JsonSerializer.Serialize(
            Enumerable.Range(1, ProseItems).Select(static item => $"prose-{item}").Append("chart").ToDictionary(static item => item, static _ => Levels.Select(static level => new { points = level.Points, level = level.Level, sentence = level.Sentence }))));
    }

    private static string[] Things => ["speakers", "verbs of saying", "lines that are quoted", "comments", "numbers"];

    private static string[] Questions => ["Say what the chart shows", "Tell a cut that shortens from one that changes the meaning", "Who was in the room and is never quoted?", "What would refute your claim?"];

    private void Fill(GradebookFile gradebook, Assignment assignment, int students)
    {
        var master = MasterNotebook.Load(Course, assignment);
        var version = ReleaseRecord.VersionOf(master, []);
        gradebook.SetAssignment(master, version);
        for (var student = 1; student <= students; student++)
        {
            var notebook = NotebookOf(master, student).ToBytes();
            var isLate = student % 11 == 0;
            var file = new HandInFile(
                StudentOf(student),
                $"Student Number {student.ToString(CultureInfo.InvariantCulture)}",
                $"submitted/{StudentOf(student)}/{assignment.HandInName}",
                new DateTimeOffset(2027, 3, isLate ? 14 : 12, 10, student % 60, 0, TimeSpan.Zero),
                Convert.ToHexStringLower(SHA256.HashData(notebook)),
                () => notebook);
            var checks = master.Items.SelectMany(item => item.Checks.Select((check, place) =>
            {
                var passed = (student + place + item.CellIndex) % 4 != 0;
                return new CheckMark
                {
                    Item = item.Id, Name = check.Name, Hidden = false, Passed = passed, Points = check.Points, Earned = passed ? check.Points : 0, Message = passed ? "" : "The answer is another one.", Hint = check.Hint,
                    Value = passed ? "12" : (student % 9).ToString(CultureInfo.InvariantCulture), Reference = "12",
                };
            })).ToList();
            gradebook.SaveGrading(gradebook.AddHandIn(assignment.Id, file), version, new GradedHandIn(checks, [], notebook, TimeSpan.FromSeconds(1.5)));
        }
    }

    private NotebookDocument NotebookOf(MasterNotebook master, int student) => master.Document with
    {
        Cells = [.. master.Cells.Select(cell => cell.Role switch
        {
            CellRole.Answer => cell.Cell with { Source = "int? count = lines.Count(line => line.Contains(\"said\"));", Outputs = [] },
            CellRole.Prose => cell.Cell with { Source = _written.TryGetValue(student, out var written) ? written ?? ReleasedNotebook.SourceOf(cell) : ProseOf(student, cell.Index) },
            CellRole.Output => cell.Cell with { Source = "// My sides: \"officials\" and \"others\". Doubt: a spokesman who is not named.\nvar sides = quotes.GroupBy(quote => quote.Side);\nsides.ToBarChart(\"Words quoted by side\")", Outputs = [.. _hostile.GetValueOrDefault(student) ?? [ChartOf(student)]] },
            CellRole.Checks => cell.Cell with { Outputs = [new StreamOutput("stdout", "✔ Part (2 of 2)\n")] },
            _ => cell.Cell,
        })],
    };

    private string ProseOf(int student, int cell)
    {
        var text = new StringBuilder();
        for (var at = 0; at < 4; at++)
        {
            text.Append(_sentences[((student * 7) + (cell * 13) + (at * 3)) % _sentences.Count].ReplaceLineEndings(" ")).Append(' ');
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n\nOf {300 + student} quoted words, **{student % 60 + 20}%** are of one side. That more was *said* by that side, these texts cannot tell.").ToString();
    }

    private static DisplayOutput ChartOf(int student)
    {
        var figure = new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject { ["type"] = "bar", ["x"] = new JsonArray("United States", "China", "others"), ["y"] = new JsonArray(120 + (student % 50), 90 + (student % 70), 20 + (student % 12)) }),
            ["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = "Words quoted by side" }, ["height"] = 320 },
        };
        return new DisplayOutput(new MimeBundle([new MimeEntry("application/vnd.plotly.v1+json", figure), new MimeEntry("text/plain", JsonValue.Create("Words quoted by side\nUnited States, China, others"))]));
    }

    private static NotebookCell Role(NotebookCell cell, GradingMetadata grading) => cell with { Id = grading.GradeId, Metadata = grading.WriteTo(cell.Metadata) };
}
