using System.Globalization;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>Who did what, the newest first.</summary>
internal static class AuditPage
{
    /// <summary>Lines of a page.</summary>
    public const int Lines = 100;

    public static Html Render(CourseDesk desk, Visitor visitor, IReadOnlyList<AuditLine> lines, IReadOnlyDictionary<string, AssignmentDesk> assignments)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(assignments);
        var blind = assignments.Values.SelectMany(assignment => desk.Gradebook.DoubleMarked(assignment.Id)
            .Where(item => MarkingQueue.Of(desk.Gradebook, assignment, item, visitor.Marker!).Waiting > 0)
            .Select(item => (assignment.Id, item))).ToHashSet();
        string? DetailOf(AuditLine line) => line.Who != visitor.Marker && blind.Contains((line.Assignment ?? "", line.Item ?? "")) ? "shown when you have marked all answers to it" : line.Detail;
        var older = lines.Count == Lines ? Html.Of($"<p><a href=\"/audit?below={lines[^1].Id}\">Older</a></p>") : Html.None;
        var rows = lines.Select(line => Html.Of($"<tr class=\"{(line.Undone != 0 ? "undone" : "")}\"><td class=\"nowrap\">{TimeOf(line.At)}</td><td><bdi>{line.Who}</bdi></td><td>{line.Action}{(line.Undone != 0 ? " (undone)" : "")}</td><td>{WhereOf(line, assignments)}</td><td>{DetailOf(line)}</td></tr>"));
        var body = Html.Of($"<h1 id=\"audit\">Audit</h1><p>Every change, by whom and when. Nothing here can be altered.</p><div class=\"scroll\" role=\"group\" aria-labelledby=\"audit\" tabindex=\"0\"><table class=\"table\"><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Who</th><th scope=\"col\">What</th><th scope=\"col\">Where</th><th scope=\"col\">Detail</th></tr></thead><tbody>{rows}</tbody></table></div>{older}");
        return DeskPage.Of(desk, visitor, "Audit", [], body);
    }

    // Names are hidden here as everywhere until marks are released.
    private static string WhereOf(AuditLine line, IReadOnlyDictionary<string, AssignmentDesk> assignments)
    {
        var student = line.Student is not { Length: > 0 } id ? null
            : line.Assignment is { } assignment && assignments.TryGetValue(assignment, out var desk) && desk.Order("").FirstOrDefault(answer => answer.HandIn.Student == id) is { } answer && answer.HandIn.Released is null ? answer.Code
            : id;
        return string.Join(", ", new[] { line.Assignment, line.Item, student }.Where(static part => !string.IsNullOrEmpty(part)));
    }

    private static string TimeOf(string utc) =>
        DateTimeOffset.TryParse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToLocalTime().ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture) : utc;
}
