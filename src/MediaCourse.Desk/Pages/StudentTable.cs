using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Feedback;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>What of the students' table is asked for.</summary>
/// <param name="Show">Which rows.</param>
/// <param name="Sort">By which column.</param>
/// <param name="IsDescending">Whether the largest come first.</param>
/// <param name="Page">Which part, from 1.</param>
internal sealed record TableView(string Show, string Sort, bool IsDescending, int Page);

/// <summary>The students' table of an assignment: it sorts, filters, and hides names until marks are released.</summary>
internal static class StudentTable
{
    private const int RowsOfPage = 50;

    private static readonly (string Id, string Name)[] Filters = [("all", "All"), ("waiting", "Waiting"), ("flagged", "To look at again"), ("late", "Late"), ("failed", "Not graded"), ("released", "Released"), ("unreleased", "Not released")];
    private static readonly (string Id, string Name)[] Columns = [("code", "Student"), ("handed-in", "Handed in"), ("checks", "Checks"), ("people", "By people"), ("waiting", "Waiting"), ("total", "Total")];

    public static Html Render(CourseDesk desk, AssignmentDesk assignment, IReadOnlyList<StudentRow> rows, TableView view)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(view);
        var address = DeskPage.Address("a", assignment.Id);
        string Link(string show, string sort, bool isDescending, int page) => FormattableString.Invariant($"{address}?show={show}&sort={sort}&dir={(isDescending ? "down" : "up")}&page={page}#students");
        var filters = Filters.Select(filter => Html.Of($"<li><a href=\"{Link(filter.Id, view.Sort, view.IsDescending, 1)}\"{(filter.Id == view.Show ? Html.Of($" aria-current=\"true\"") : Html.None)}>{filter.Name}</a></li>"));
        var head = Html.Of($"<h2 id=\"students\">Students</h2><p class=\"quiet small\">Names show once marks are released; until then each student has a code.</p><nav aria-label=\"Filter\"><ul class=\"filters\">{filters}</ul></nav>");
        if (view.Show == "failed")
        {
            return Html.Of($"{head}{Failed(assignment, desk.Gradebook.NotGraded(assignment.Id))}");
        }

        var shown = Sorted(rows.Where(row => IsShown(row, view.Show)), view).ToList();
        var pages = Math.Max(1, (shown.Count + RowsOfPage - 1) / RowsOfPage);
        var page = Math.Clamp(view.Page, 1, pages);
        var columns = Columns.Select(column => Html.Of($"<th scope=\"col\"{(column.Id is "code" or "handed-in" ? Html.None : Html.Of($" class=\"n\""))}{(column.Id == view.Sort ? Html.Of($" aria-sort=\"{(view.IsDescending ? "descending" : "ascending")}\"") : Html.None)}><a href=\"{Link(view.Show, column.Id, column.Id == view.Sort && !view.IsDescending, 1)}\">{column.Name}</a></th>"));
        var steps = pages == 1 ? Html.None : Html.Of($"<nav class=\"pages\" aria-label=\"Pages of the table\">{(page > 1 ? Html.Of($"<a href=\"{Link(view.Show, view.Sort, view.IsDescending, page - 1)}\">Previous</a>") : Html.None)} <span>{page} of {pages}</span> {(page < pages ? Html.Of($"<a href=\"{Link(view.Show, view.Sort, view.IsDescending, page + 1)}\">Next</a>") : Html.None)}</nav>");
        return Html.Of(
            $"""
            {head}
            <div class="scroll" role="group" aria-labelledby="students" tabindex="0"><table class="table"><thead><tr>{columns}<td></td></tr></thead><tbody>{shown.Skip((page - 1) * RowsOfPage).Take(RowsOfPage).Select(row => Row(assignment, row))}</tbody></table></div>
            {(shown.Count == 0 ? Html.Of($"<p class=\"aside\">There is nobody here.</p>") : Html.None)}{steps}
            """);
    }

    private static Html Row(AssignmentDesk assignment, StudentRow row)
    {
        var handIn = row.Answer.HandIn;
        var name = row.Released is null ? Html.Of($"<span class=\"code-name\">{row.Answer.Code}</span>") : Html.Of($"<bdi>{handIn.Name ?? handIn.Student}</bdi>");
        var start = assignment.ByHand.Count > 0 ? assignment.ByHand[0] : assignment.Master.Items.Count > 0 ? assignment.Master.Items[0] : null;
        var badges = Html.Of($"{(row.Counts ? Html.None : Html.Of($"<span class=\"badge\">another hand-in counts</span>"))}{(row.Late.Days > 0 ? Html.Of($"<span class=\"badge\">{DeskPage.Count(row.Late.Days, "day", "days")} late</span>") : Html.None)}{(row.Flags > 0 ? Html.Of($"<span class=\"badge flag\">look again</span>") : Html.None)}{(row.Released is { } released ? Html.Of($"<span class=\"badge\">{(Math.Abs(released - row.Total) < 1e-9 ? "released" : "changed since release")}</span>") : Html.None)}");
        return Html.Of(
            $"""
            <tr><th scope="row">{(start is null ? name : Html.Of($"<a href=\"{MarkingSteps.Of(assignment, start, handIn.Id)}\">{name}</a>"))} {badges}</th><td>{(handIn.HandedIn is { } time ? FeedbackPage.Moment(assignment.Master.Assignment.Due is { } due ? time.ToOffset(due.Offset) : time) : "–")}</td><td class="n">{row.ByChecks}</td><td class="n">{row.ByPeople}</td><td class="n">{row.Waiting}</td><td class="n"><strong>{row.Total}</strong> <span class="quiet">of {assignment.Master.FullPoints}</span></td><td class="n"><a href="{DeskPage.Address("a", assignment.Id, "preview", row.Answer.Code)}" target="_blank" rel="noopener">Feedback page<span class="visually-hidden"> of {row.Answer.Code} as the student will see it</span></a></td></tr>
            """);
    }

    private static Html Failed(AssignmentDesk assignment, IReadOnlyList<NotGraded> failures)
    {
        var rows = failures.Select(static failure => Html.Of($"<tr><th scope=\"row\">{failure.Source}</th><td>{failure.Reason}</td></tr>"))
            .Concat(assignment.Ungraded.Where(handIn => failures.All(failure => failure.Source != handIn.Source)).Select(static handIn => Html.Of($"<tr><th scope=\"row\">{handIn.Source}</th><td>It has not been graded; run grade.</td></tr>")));
        return failures.Count + assignment.Ungraded.Count == 0 ? Html.Of($"<p class=\"aside\">Everything that was handed in has been graded.</p>")
            : Html.Of($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"students\" tabindex=\"0\"><table class=\"table\"><thead><tr><th scope=\"col\">Hand-in</th><th scope=\"col\">Why it was not graded</th></tr></thead><tbody>{rows}</tbody></table></div>");
    }

    private static bool IsShown(StudentRow row, string show) => show switch
    {
        "waiting" => row.Waiting > 0,
        "flagged" => row.Flags > 0,
        "late" => row.Late.Days > 0,
        "released" => row.Released is not null,
        "unreleased" => row.Released is null,
        _ => true,
    };

    private static IEnumerable<StudentRow> Sorted(IEnumerable<StudentRow> rows, TableView view)
    {
        IOrderedEnumerable<StudentRow> By<T>(Func<StudentRow, T> key) => view.IsDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);
        return view.Sort switch
        {
            "handed-in" => By(static row => row.Answer.HandIn.HandedIn ?? DateTimeOffset.MinValue),
            "checks" => By(static row => row.ByChecks),
            "people" => By(static row => row.ByPeople),
            "waiting" => By(static row => row.Waiting),
            "total" => By(static row => row.Total),
            "code" => By(static row => row.Answer.Code),
            _ => rows,
        };
    }
}
