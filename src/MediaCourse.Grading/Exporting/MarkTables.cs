using System.Globalization;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Marking;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Exporting;

/// <summary>Where an exported table goes.</summary>
public enum ExportFormat
{
    /// <summary>To a person or a program: everything, a row for each student and assignment.</summary>
    Csv,

    /// <summary>Into Canvas: Grades, Import.</summary>
    Canvas,

    /// <summary>Into Moodle: the assignment's submissions, Upload grading worksheet.</summary>
    Moodle,
}

/// <summary>Marks as tables.</summary>
public static class MarkTables
{
    private const string PointsPossible = "Points Possible";

    /// <summary>Everything, a row for each student and assignment; the items' points where there is one assignment.</summary>
    public static CsvTable ForReaders(IReadOnlyList<AssignmentMarks> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var items = assignments is [var only] ? only.Master.Items : [];
        return new CsvTable(
            ["assignment", "student", "name", "handed_in", "days_late", "percent_off", "points_before", "points", "full_points", "items_waiting", .. items.Select(static item => $"item:{item.Id}")],
            [
                .. from assignment in assignments
                   from marks in assignment.Marks
                   select (IReadOnlyList<string>)
                   [
                       assignment.Master.Assignment.Id,
                       marks.HandIn.Student,
                       marks.HandIn.Name ?? "",
                       marks.HandIn.HandedIn?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "",
                       marks.Late.Days.ToString(CultureInfo.InvariantCulture),
                       marks.Late.Percent.ToString(CultureInfo.InvariantCulture),
                       Number(marks.Earned),
                       Number(marks.Total),
                       Number(assignment.Master.FullPoints),
                       marks.Waiting.ToString(CultureInfo.InvariantCulture),
                       .. items.Select(item => marks.Items.First(mark => mark.Item.Id == item.Id).Points is { } points ? Number(points) : ""),
                   ],
            ]);
    }

    /// <summary>The columns that the import of Canvas' gradebook takes. A mark that is not final stays empty, which changes nothing there.</summary>
    public static CsvTable ForCanvas(IReadOnlyList<AssignmentMarks> assignments)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var students = assignments.SelectMany(static assignment => assignment.Marks).GroupBy(static marks => marks.HandIn.Student, StringComparer.Ordinal).OrderBy(static student => student.Key, StringComparer.Ordinal);
        return new CsvTable(
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", .. assignments.Select(static assignment => assignment.Master.Assignment.Title)],
            [
                [$"    {PointsPossible}", "", "", "", "", .. assignments.Select(static assignment => Number(assignment.Master.FullPoints))],
                .. students.Select(student => (IReadOnlyList<string>)
                [
                    NameForCanvas(student.First()),
                    IsNumber(student.Key) ? student.Key : "",
                    "",
                    IsNumber(student.Key) ? "" : student.Key,
                    "",
                    .. assignments.Select(assignment => assignment.Marks.FirstOrDefault(marks => marks.HandIn.Student == student.Key) is { } marks && assignment.IsFinal(marks) ? Number(marks.Total) : ""),
                ]),
            ]);
    }

    /// <summary>The columns of Moodle's grading worksheet, for one assignment. A mark that is not final stays empty, and its comment too.</summary>
    public static CsvTable ForMoodle(AssignmentMarks assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return new CsvTable(
            ["Identifier", "Full name", "Email address", "Grade", "Maximum grade", "Last modified (grade)", "Feedback comments"],
            [.. assignment.Marks.Select(marks => (IReadOnlyList<string>)
            [
                IsNumber(marks.HandIn.Student) ? $"Participant {marks.HandIn.Student}" : marks.HandIn.Student,
                marks.HandIn.Name ?? "",
                marks.HandIn.Student.Contains('@', StringComparison.Ordinal) ? marks.HandIn.Student : "",
                assignment.IsFinal(marks) ? Number(marks.Total) : "",
                Number(assignment.Master.FullPoints),
                "",
                assignment.IsFinal(marks) ? CommentOf(marks) : "",
            ])]);
    }

    // Moodle takes comments for HTML.
    private static string CommentOf(Marks marks)
    {
        var lines = marks.Items.Select(static item =>
            $"{item.Item.Title}: {(item.Points is { } points ? Number(points) : "\u2013")} of {Number(item.Item.Points)}{(item.Manual?.Level is { } level ? $" ({level})" : "")}{(item.Manual?.Comment is { Length: > 0 } comment ? $". {PlainMarkdown.Of(comment)}" : "")}");
        return string.Join("<br>", lines.Append(marks.Late.Explain(marks.Earned)).Where(static line => line.Length > 0).Select(static line => HtmlText.Encode(line).ReplaceLineEndings("<br>")));
    }

    // Canvas takes a row for the one with the full marks by the name that stands in it.
    private static string NameForCanvas(Marks marks) =>
        marks.HandIn.Name is { Length: > 0 } name && !name.Contains(PointsPossible, StringComparison.OrdinalIgnoreCase) ? name : marks.HandIn.Student;

    private static bool IsNumber(string student) => student.Length is > 0 and < 20 && student.All(char.IsAsciiDigit);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
