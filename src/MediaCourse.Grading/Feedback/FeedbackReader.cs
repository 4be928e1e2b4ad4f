using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Metadata;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Feedback;

/// <summary>Gathers what students are told from the gradebook. From the master come titles, points and rubrics only.</summary>
/// <param name="course">The course.</param>
/// <param name="master">The assignment.</param>
/// <param name="gradebook">The gradebook.</param>
public sealed partial class FeedbackReader(Course course, MasterNotebook master, GradebookFile gradebook)
{
    private readonly IReadOnlyList<HandInRow> _handIns = gradebook.HandIns(master.Assignment.Id);

    /// <summary>The marks that count, one for each student.</summary>
    public IReadOnlyList<Marks> Counted => Marks.Counted(master, _handIns);

    /// <summary>What a student is told.</summary>
    /// <param name="marks">The student's marks that count.</param>
    public StudentFeedback Read(Marks marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var assignment = master.Assignment;
        var checks = gradebook.Checks(marks.HandIn.Id).ToLookup(static check => check.Item, StringComparer.Ordinal);
        var own = _handIns.Where(row => row.Student == marks.HandIn.Student).Select(row => Marks.Of(master, row)).ToList();
        return new StudentFeedback
        {
            Course = course.Name,
            Assignment = assignment.Title,
            Student = marks.HandIn.Student,
            Name = marks.HandIn.Name,
            Total = marks.Total,
            Earned = marks.Earned,
            Full = master.FullPoints,
            Due = assignment.Due,
            HandedIn = assignment.Due is { } due ? marks.HandIn.HandedIn?.ToOffset(due.Offset) : marks.HandIn.HandedIn,
            LateRule = RuleOf(assignment.Late),
            LateArithmetic = marks.Late.Explain(marks.Earned),
            CountedRule = own.Count == 1 ? "" : assignment.Counted == CountedHandIn.Best ? "The one with the most points counts." : "The last one counts.",
            HandIns = [.. own.Select(other => new HandInFeedback(
                assignment.Due is { } time ? other.HandIn.HandedIn?.ToOffset(time.Offset) : other.HandIn.HandedIn,
                other.HandIn.Version is null ? null : other.Total,
                other.Waiting,
                other.HandIn.Id == marks.HandIn.Id))],
            Items = [.. marks.Items.Select(item => ItemOf(item, checks[item.Item.Id]))],
            Repairs = gradebook.Repairs(marks.HandIn.Id),
            Cells = gradebook.Notebook(marks.HandIn.Id) is { } notebook ? [.. NotebookDocument.Parse(notebook, marks.HandIn.Source).Cells.Select(CellOf)] : [],
        };
    }

    /// <summary>A late policy in a sentence.</summary>
    public static string RuleOf(LatePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Rule switch
        {
            LateRule.None => "Late work loses nothing.",
            LateRule.ZeroAfter => "Work that is handed in late gets nothing.",
            _ => string.Create(CultureInfo.InvariantCulture, $"Late work loses {policy.PercentADay}% for each day begun, at most {policy.Cap}%."),
        };
    }

    private static ItemFeedback ItemOf(ItemMark mark, IEnumerable<CheckMark> checks) => new()
    {
        Id = mark.Item.Id,
        Title = mark.Item.Title,
        Kind = mark.Item.Kind,
        Points = mark.Points,
        Worth = mark.Item.Points,
        IsExtraCredit = mark.Item.IsExtraCredit,
        Checks = [.. checks.Select(CheckOf)],
        IsMarkedByHand = mark.Manual is not null,
        Level = mark.Manual?.Level,
        LevelSentence = mark.Item.Rubric?.Levels.FirstOrDefault(level => level.Name == mark.Manual?.Level)?.Sentence,
        Comment = mark.Manual?.Comment,
    };

    // What a probe says of unseen text is for the teacher: a message of the student's own making could carry that text out.
    private static CheckFeedback CheckOf(CheckMark check) => check.Override is { } decided
        ? new CheckFeedback(check.Name, check.Hidden, check.Counted >= check.Points, check.Counted, check.Points, $"A person decided on this check: {decided.Reason}", Hint: null)
        : new CheckFeedback(
            check.Name,
            check.Hidden,
            check.Passed,
            check.Earned,
            check.Points,
            check.Passed || check.Hidden || check.Message.Length == 0 ? null : PlaceInProbe().Replace(check.Message, ""),
            check.Passed ? null : check.Hint);

    private CellFeedback CellOf(NotebookCell cell)
    {
        var isGraded = cell.Metadata.Flag(GradingMetadata.Key, "grade") == true;
        var isAnswer = cell.Metadata.Flag(GradingMetadata.Key, "solution") == true;
        var item = isGraded ? master.Items.FirstOrDefault(item => item.Id == cell.Metadata.Text(GradingMetadata.Key, "grade_id"))?.Id : null;

        // In a cell for an answer, pictures are the model answer's: only the text is the student's.
        return cell.Kind != CellKind.Code ? new CellFeedback(isAnswer ? CellPart.Answer : CellPart.Text, cell.Source, [], isAnswer ? NoPictures : cell.Attachments, item)
            : isAnswer ? new CellFeedback(CellPart.AnswerCode, cell.Source, cell.Outputs, NoPictures, item)
            : isGraded || HasCheck(cell.Source) ? new CellFeedback(CellPart.Checks, "", [], NoPictures, item)
            : new CellFeedback(IsGiven(cell) ? CellPart.GivenCode : CellPart.AnswerCode, cell.Source, IsSetup(cell) ? [] : cell.Outputs, NoPictures, item);
    }

    private static ImmutableDictionary<string, MimeBundle> NoPictures => ImmutableDictionary<string, MimeBundle>.Empty;

    // Students may be handed checks that carry no points, in any cell that is given.
    private static bool HasCheck(string source) =>
        source.Contains("Check.That", StringComparison.Ordinal) || source.Contains("Check.Judge", StringComparison.Ordinal);

    // What it shows is the library that draws charts in a notebook.
    private static bool IsSetup(NotebookCell cell) => cell.Source.Contains("#load \"setup.csx\"", StringComparison.Ordinal);

    private bool IsGiven(NotebookCell cell) => cell.Metadata.Has(GradingMetadata.Key) || master.Cells.Any(given => given.Cell.Id is { } id && id == cell.Id);

    // The place is one in the source of the check, which the reader does not see.
    [GeneratedRegex(@"\Acell [0-9]+, line [0-9]+, column [0-9]+: ")]
    private static partial Regex PlaceInProbe();
}
