using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Feedback;

namespace MediaCourse.Desk.Pages;

/// <summary>The first page: the assignments, and what waits on each.</summary>
internal static class OverviewPage
{
    public static Html Render(CourseDesk desk, Visitor visitor, IReadOnlyList<AssignmentDesk> assignments)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(assignments);
        var body = Html.Of(
            $"""
            <h1>{desk.Course.Name}</h1>
            {(assignments.All(static assignment => assignment.HandIns.Count == 0) ? Html.Of($"<p class=\"hint\">Nothing has been graded yet. Run <code>mediacourse grade</code> first; what it grades shows here at once.</p>") : Html.None)}
            <ul class="cards">{assignments.Select(assignment => Card(desk, assignment))}</ul>
            """);
        return DeskPage.Of(desk, visitor, "Marking desk", [], body);
    }

    private static Html Card(CourseDesk desk, AssignmentDesk assignment)
    {
        var rows = desk.RowsOf(assignment);
        var items = assignment.ByHand.Count;
        var waiting = rows.Sum(static row => row.Waiting);
        var all = rows.Count * items;
        var failed = assignment.Ungraded.Count + desk.Gradebook.NotGraded(assignment.Id).Count;
        var facts = new List<Html>
        {
            Html.Of($"<li><strong>{rows.Count}</strong> {(rows.Count == 1 ? "hand-in" : "hand-ins")}</li>"),
            Html.Of($"<li class=\"{(waiting > 0 ? "todo" : "")}\"><strong>{waiting}</strong> {(waiting == 1 ? "answer waits" : "answers wait")} for a person</li>"),
        };
        void Fact(int number, string words, string filter)
        {
            if (number > 0)
            {
                facts.Add(Html.Of($"<li><a href=\"{DeskPage.Address("a", assignment.Id)}?show={filter}#students\"><strong>{number}</strong> {words}</a></li>"));
            }
        }

        Fact(rows.Count(static row => row.Late.Days > 0), "late", "late");
        Fact(rows.Count(static row => row.Flags > 0), "with something to look at again", "flagged");
        Fact(failed, "could not be graded", "failed");
        Fact(rows.Count(static row => row.Released is not null), "released", "released");
        var due = assignment.Master.Assignment.Due is { } time ? Html.Of($"<p class=\"quiet\">Due {FeedbackPage.Moment(time)}</p>") : Html.None;
        return Html.Of(
            $"""
            <li class="card"><h2><a href="{DeskPage.Address("a", assignment.Id)}">{assignment.Master.Assignment.Title}</a></h2>{due}
            {(all > 0 ? Html.Of($"<progress max=\"{all}\" value=\"{all - waiting}\" aria-label=\"Marked by people\">{all - waiting} of {all}</progress>") : Html.None)}
            <ul class="facts-line">{facts}</ul>
            {(rows.Count > 0 ? Charts.Histogram([.. rows.Select(static row => row.Total)], assignment.Master.FullPoints, "Marks so far") : Html.None)}
            </li>
            """);
    }
}
