using System.IO.Compression;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Tests.Faults;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>Every hostile hand-in that there is, in one folder with honest ones, graded by the command; and the honest ones graded without them.</summary>
public sealed class CommandBattlefield() : Battlefield(isSandboxed: true)
{
    private static readonly string[] Honest = ["aa-honest", "mm-wrong", "zz-honest"];

    private const string Script = "<script>document.title = 'hacked'</script>";

    /// <summary>What stands in the gradebook of the honest, graded by themselves and among the hostile.</summary>
    public (IReadOnlyList<string> Alone, IReadOnlyList<string> Among) HonestRows { get; private set; }

    public (int ExitCode, string Output, string Error) Run { get; private set; }

    public IReadOnlyList<string> ProcessesLeft { get; private set; } = [];

    public IReadOnlyList<string> FoldersLeft { get; private set; } = [];

    public IReadOnlyList<string> TemporaryFilesLeft { get; private set; } = [];

    protected override async Task GradeAsync()
    {
        using var alone = new SmallCourse();
        alone.HandIn("aa-honest");
        alone.HandIn("zz-honest");
        alone.HandIn("mm-wrong", count: "int Count(string text) => 3;");
        using (var quiet = GraderProcess.Start(alone.Folder))
        {
            Assert.Equal(0, (await quiet.EndAsync()).ExitCode);
        }

        AddAttacksOnTheNotebook();
        AddAttacksByFiles();
        var before = Directory.EnumerateFileSystemEntries(Path.GetTempPath()).ToHashSet(StringComparer.Ordinal);
        using var grader = GraderProcess.Start(Course.Folder);
        Run = await grader.EndAsync();
        ProcessesLeft = await grader.ProcessesLeftAsync();
        FoldersLeft = grader.FoldersLeft();
        TemporaryFilesLeft = [.. Directory.EnumerateFileSystemEntries(Path.GetTempPath(), "*attack*").Where(entry => !before.Contains(entry))];
        HonestRows = (RowsOf(alone), RowsOf(Course));
    }

    private static List<string> RowsOf(SmallCourse course) =>
        [.. GradebookRows.Of(Path.Combine(course.Folder, "gradebook.db")).Where(static row => Array.Exists(Honest, student => row.Contains($"|{student}|", StringComparison.Ordinal)))];

    private void AddAttacksOnTheNotebook()
    {
        foreach (var (student, change) in CompositionAttackTests.Attacks)
        {
            Course.HandIn(student, count: null, town: null, change);
        }

        Course.HandIn("shadow", count: null, town: null);
        var folder = Path.Combine(Course.Submissions, "shadow", SmallCourse.AssignmentId);
        File.WriteAllText(Path.Combine(folder, "setup.csx"), WeakenedGraderTests.OwnSetup);
        Course.HandIn("script-in-output", change: static cells => SmallCourse.CellOf(cells, "a1")["source"] += $"\nHTML(\"{Script}\").Display();");
        Course.HandIn("=HYPERLINK(1)", change: static cells => SmallCourse.CellOf(cells, "a1")["source"] += "\nConsole.WriteLine(\"=1+1\");");
    }

    private void AddAttacksByFiles()
    {
        var course = Course.Submissions;
        Course.Write("no-notebook", "MZ this is a program");
        Course.Write("deep", new string('[', 200_000));
        using (var large = File.Create(Course.Write("gigabyte", "")))
        {
            large.SetLength(1L << 30);
        }

        Directory.CreateDirectory(Path.Combine(course, "link", SmallCourse.AssignmentId));
        File.CreateSymbolicLink(Path.Combine(course, "link", SmallCourse.AssignmentId, "words.ipynb"), Course.MasterFile);
        WriteZip("zip-slip", "../../../attack-slipped.ipynb", Course.Released());
        WriteZip("zip-bomb", "words.ipynb", new JsonObject { ["cells"] = new string('0', 60 << 20) });
    }

    private void WriteZip(string student, string entry, JsonObject content)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Course.Submissions, student, SmallCourse.AssignmentId)).FullName;
        using var zip = ZipFile.Open(Path.Combine(folder, "words.zip"), ZipArchiveMode.Create);
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(content.ToJsonString());
    }
}
