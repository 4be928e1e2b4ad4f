using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Feedback;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Feedback;

/// <summary>A gradebook of the small assignment, filled as the grader fills it.</summary>
internal sealed class FilledGradebook : IDisposable
{
    public const string Version = "one";

    private readonly TestFolder _folder = new();

    public FilledGradebook(Assignment? assignment = null, string answer = "int? texts = 2;", ImmutableArray<NotebookCell>? cells = null)
    {
        var small = new SmallAssignment();
        Master = (small with { Cells = cells ?? small.Cells, Assignment = assignment ?? SmallAssignment.Quotes with { Due = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero) } }).Master;
        Answer = answer;
        Book = GradebookFile.Open(File);
        Book.SetAssignment(Master, Version);
    }

    public MasterNotebook Master { get; }

    public GradebookFile Book { get; }

    public string Answer { get; }

    public string File => Path.Combine(_folder.Path, "gradebook.db");

    public static readonly DateTimeOffset InTime = new(2029, 12, 31, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A hand-in with these outputs of the student's code, and both checks passed or not.</summary>
    public HandInRow HandIn(string student, IEnumerable<CellOutput>? outputs = null, string? name = null, DateTimeOffset? at = null, bool passed = true, string message = "", string prose = "My claim.", IReadOnlyList<string>? repairs = null, double seconds = 2, IEnumerable<CellOutput>? shown = null)
    {
        var cells = Master.Cells.Select(cell => cell.Role switch
        {
            CellRole.Answer => cell.Cell with { Source = Answer, Outputs = [.. outputs ?? []] },
            CellRole.Prose => cell.Cell with { Source = prose },
            CellRole.Output => cell.Cell with { Source = "corpus.Ids.ToList()", Outputs = [.. shown ?? []] },
            _ => cell.Cell with { Source = ReleasedNotebook.SourceOf(cell) },
        });
        var notebook = (Master.Document with { Cells = [.. cells] }).ToBytes();
        var checks = Master.Items.SelectMany(item => item.Checks.Select(check => new CheckMark
        {
            Item = item.Id, Name = check.Name, Hidden = check.IsHidden, Passed = passed, Points = check.Points, Earned = passed ? check.Points : 0, Message = passed ? "" : message, Hint = check.Hint,
        })).ToList();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{student} {at} {Guid.NewGuid()}")));
        var id = Book.AddHandIn(Master.Assignment.Id, new HandInFile(student, name, student + ".ipynb", at ?? InTime, digest, () => notebook));
        var graded = new GradedHandIn(checks, repairs ?? [], notebook, TimeSpan.FromSeconds(seconds));
        Book.SaveGrading(id, Version, graded, AnswerCells.SameAs(Master, graded));
        return Book.HandIns(Master.Assignment.Id).Single(row => row.Id == id);
    }

    public void Score(HandInRow handIn, string item, double points, string? level = null, string? comment = null) =>
        Book.SaveScore(handIn, item, new ManualScore(points, level, comment), "tester");

    public IReadOnlyList<Marks> Counted => Marks.Counted(Master, Book.HandIns(Master.Assignment.Id));

    public StudentFeedback FeedbackOf(string student)
    {
        var reader = new FeedbackReader(SmallAssignment.Course, Master, Book);
        return reader.Read(reader.Counted.Single(marks => marks.HandIn.Student == student));
    }

    public string PageOf(string student) => FeedbackPage.Render(FeedbackOf(student));

    public void Dispose()
    {
        Book.Dispose();
        _folder.Dispose();
    }
}
