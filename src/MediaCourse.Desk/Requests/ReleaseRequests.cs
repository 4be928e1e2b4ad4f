using System.Globalization;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Pages;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Exporting;
using MediaCourse.Grading.Feedback;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Requests;

/// <summary>What leaves the desk: pages of feedback, releases, tables of marks.</summary>
internal sealed class ReleaseRequests(CourseDesk desk)
{
    public DeskResult Page(Visitor visitor, string id, CancellationToken cancellationToken) =>
        desk.Find(id, cancellationToken) is { } assignment ? DeskResult.Page(ReleasePage.Render(desk, visitor, assignment)) : DeskResult.Missing;

    /// <summary>Releases marks, or takes that back.</summary>
    public async Task<DeskResult> ReleaseAsync(Visitor visitor, string id, HttpRequest request, CancellationToken cancellationToken)
    {
        if (desk.Find(id, cancellationToken) is not { } assignment)
        {
            return DeskResult.Missing;
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var who = (string?)form["who"];
        var codes = form["code"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        var rows = desk.RowsOf(assignment).Where(row => row.Counts && (who == "ready" ? row is { Waiting: 0, Released: null } : codes.Contains(row.Answer.Code))).ToList();
        desk.Gradebook.Release(id, [.. rows.Select(static row => (row.Answer.HandIn.Id, row.Answer.HandIn.Student, row.Total))], isOn: who != "back", visitor.Marker!);
        return DeskResult.SeeOther(DeskPage.Address("a", id, "release"));
    }

    /// <summary>A student's page of feedback as the student will see it.</summary>
    public DeskResult Preview(string id, string code, CancellationToken cancellationToken)
    {
        if (desk.Find(id, cancellationToken) is not { } assignment || assignment.PlaceOf("", code) is not (>= 0 and var place))
        {
            return DeskResult.Missing;
        }

        var answer = assignment.Order("")[place];
        var reader = new FeedbackReader(desk.Course, assignment.Master, desk.Gradebook);
        var marks = reader.Counted.FirstOrDefault(marks => marks.HandIn.Student == answer.HandIn.Student);
        if (marks is null)
        {
            return DeskResult.Missing;
        }

        var feedback = reader.Read(marks);
        return DeskResult.Alone(FeedbackPage.Render(answer.HandIn.Released is null ? feedback with { Student = code, Name = null } : feedback), "frame-ancestors 'none'; connect-src 'none'");
    }

    /// <summary>Marks as a table.</summary>
    public DeskResult Export(string id, string format, CancellationToken cancellationToken)
    {
        if (desk.Find(id, cancellationToken) is not { } assignment || !Enum.TryParse<ExportFormat>(format, ignoreCase: true, out var form))
        {
            return DeskResult.Missing;
        }

        var marks = AssignmentMarks.Read(desk.Course, assignment.Master.Assignment, desk.Gradebook, cancellationToken);
        var table = form switch
        {
            ExportFormat.Canvas => MarkTables.ForCanvas([marks]),
            ExportFormat.Moodle => MarkTables.ForMoodle(marks),
            _ => MarkTables.ForReaders([marks]),
        };
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        table.Write(text);
        return DeskResult.Download(text.ToString(), $"{id}-{form.ToString().ToLowerInvariant()}.csv");
    }
}
