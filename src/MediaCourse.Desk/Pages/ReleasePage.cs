using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;

namespace MediaCourse.Desk.Pages;

/// <summary>Which marks are released, and as which tables they leave.</summary>
internal static class ReleasePage
{
    public static Html Render(CourseDesk desk, Visitor visitor, AssignmentDesk assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var rows = desk.RowsOf(assignment).Where(static row => row.Counts).ToList();
        var (ready, waiting, released) = (rows.Count(static row => row is { Waiting: 0, Released: null }), rows.Count(static row => row.Waiting > 0), rows.Count(static row => row.Released is not null));
        var address = DeskPage.Address("a", assignment.Id);
        var body = Html.Of(
            $"""
            <h1>Release marks</h1>
            <p>The marks of {DeskPage.Count(released, "student", "students")} have been released, {ready} {(ready == 1 ? "is" : "are")} marked and not released, and of {waiting} something waits for a person. A release shows the name, and lets the mark out: <code>mediacourse feedback {assignment.Id}</code> then writes the pages of those released, and the exports below hold their marks. The desk itself sends nothing. What changes after a release is in the next feedback and export, which say whose marks are others now.</p>
            <form method="post" action="{address}/release">
            <div class="row"><button name="who" value="ready" class="main-button"{(ready == 0 ? Html.Of($" disabled") : Html.None)}>Release all that are marked ({ready})</button><button name="who" value="some">Release those ticked</button><button name="who" value="back">Take back those ticked</button></div>
            <div class="scroll" role="group" aria-label="Students" tabindex="0"><table class="table"><thead><tr><th scope="col"><span class="visually-hidden">Tick</span></th><th scope="col">Student</th><th scope="col" class="n">Total</th><th scope="col">State</th><td></td></tr></thead><tbody>{rows.Select(row => Row(assignment, row))}</tbody></table></div>
            </form>
            <h2>Export</h2>
            <p>Marks that count, as tables. Once something of an assignment has been released, Canvas and Moodle get released marks only.</p>
            <p class="row"><a class="button" href="{address}/export/csv">CSV</a><a class="button" href="{address}/export/canvas">Canvas</a><a class="button" href="{address}/export/moodle">Moodle</a></p>
            """);
        return DeskPage.Of(desk, visitor, "Release", [(assignment.Master.Assignment.Title, address)], body);
    }

    private static Html Row(AssignmentDesk assignment, StudentRow row)
    {
        var handIn = row.Answer.HandIn;
        var state = row.Released is { } points ? (Math.Abs(points - row.Total) < 1e-9 ? Html.Of($"released{(row.Waiting > 0 ? $", though {DeskPage.Count(row.Waiting, "item waits", "items wait")} for a person" : "")}") : Html.Of($"released with {points}, changed since"))
            : row.Waiting > 0 ? Html.Of($"{DeskPage.Count(row.Waiting, "item waits", "items wait")} for a person")
            : Html.Of($"marked");
        return Html.Of(
            $"""
            <tr><td><input type="checkbox" name="code" value="{row.Answer.Code}" aria-label="{row.Answer.Code}"></td><th scope="row">{(row.Released is null ? Html.Of($"<span class=\"code-name\">{row.Answer.Code}</span>") : Html.Of($"<bdi>{handIn.Name ?? handIn.Student}</bdi>"))}</th><td class="n">{row.Total} <span class="quiet">of {assignment.Master.FullPoints}</span></td><td>{state}</td><td><a href="{DeskPage.Address("a", assignment.Id, "preview", row.Answer.Code)}" target="_blank" rel="noopener">Preview<span class="visually-hidden"> of {row.Answer.Code}</span></a></td></tr>
            """);
    }
}
