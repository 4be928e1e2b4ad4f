using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Authoring;

namespace MediaCourse.Desk.Pages;

/// <summary>An assignment: its questions, the marks, and the students' table.</summary>
internal static class AssignmentPage
{
    public static Html Render(CourseDesk desk, Visitor visitor, AssignmentDesk assignment, TableView view)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(assignment);
        var rows = desk.RowsOf(assignment);
        // Who marks blind does not see here either what others gave.
        var doubled = desk.Gradebook.DoubleMarked(assignment.Id);
        var given = desk.Gradebook.GivenByPeople(assignment.Id).Where(mark => mark.Check is not null || !doubled.Contains(mark.Item, StringComparer.Ordinal)).ToList();
        var title = assignment.Master.Assignment.Title;
        var body = Html.Of(
            $"""
            <div class="head-line"><h1>{title}</h1><nav class="actions" aria-label="Marks"><a class="button" href="{DeskPage.Address("a", assignment.Id, "release")}">Release marks</a></nav></div>
            {LeftBehind.Overrides(assignment, desk.Gradebook.Misfits(assignment.Id))}
            {LeftBehind.Levels(assignment, given)}
            {LeftBehind.EarlierMarks(assignment, given)}
            <h2 id="questions">Questions</h2>
            {Questions(desk, visitor, assignment, doubled, rows.Count)}
            {(rows.Count > 0 ? Html.Of($"<h2>Marks{(rows.Any(static row => row.Waiting > 0) ? Html.Of($" <span class=\"quiet\">so far</span>") : Html.None)}</h2>{Charts.Histogram([.. rows.Select(static row => row.Total)], assignment.Master.FullPoints, "Marks")}") : Html.None)}
            {StudentTable.Render(desk, assignment, rows, view)}
            """);
        return DeskPage.Of(desk, visitor, title, [], body);
    }

    private static Html Questions(CourseDesk desk, Visitor visitor, AssignmentDesk assignment, IReadOnlyList<string> doubled, int handIns)
    {
        var marks = desk.Gradebook.CountedMarks(assignment.Id).ToLookup(static mark => mark.Item, StringComparer.Ordinal);
        var checks = desk.PointsOf(assignment);
        var flags = desk.Gradebook.Flags(assignment.Id).CountBy(static flag => flag.Item, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var current = assignment.HandIns.Select(static handIn => handIn.Id).ToHashSet();
        var rows = assignment.Master.Items.Select(item =>
        {
            var given = marks[item.Id].Where(mark => current.Contains(mark.HandIn)).ToDictionary(static mark => mark.HandIn, static mark => mark.Points);
            var isByHand = item.Kind != ItemKind.Code;
            var address = DeskPage.Address("a", assignment.Id, "q", item.Id);
            // Of a few marks, the mean tells what another gave.
            var isBlind = doubled.Contains(item.Id, StringComparer.Ordinal) && MarkingQueue.Of(desk.Gradebook, assignment, item.Id, visitor.Marker ?? "").Waiting > 0;
            var points = isBlind ? [] : isByHand ? [.. given.Values] : current.Select(handIn => given.TryGetValue(handIn, out var own) ? own : checks.Of(handIn, item.Id)).ToList();
            var progress = isByHand
                ? Html.Of($"<progress max=\"{Math.Max(1, handIns)}\" value=\"{given.Count}\" aria-label=\"Marked\"></progress> <span class=\"nowrap\">{given.Count} of {handIns}</span>")
                : Html.Of($"<span class=\"quiet\">by checks{(given.Count > 0 ? $", {given.Count} by a person" : "")}</span>");
            var flagged = flags.GetValueOrDefault(item.Id);
            return Html.Of(
                $"""
                <tr><th scope="row"><a href="{address}">{item.Title}</a>{(flagged > 0 ? Html.Of($" <span class=\"badge flag\">{flagged} to look at again</span>") : Html.None)}</th><td>{KindOf(item.Kind)}</td><td class="progress-cell">{progress}</td><td class="n">{(points.Count > 0 ? Html.Of($"{Math.Round(points.Average(), 1)}") : Html.Of($"–"))} <span class="quiet">of {item.Points}</span></td><td class="n">{(isByHand && given.Count < handIns ? Html.Of($"<a class=\"button small\" href=\"{address}/next\">Mark<span class=\"visually-hidden\"> {item.Title}</span></a>") : Html.None)}</td></tr>
                """);
        });
        return Html.Of($"<div class=\"scroll\" role=\"group\" aria-labelledby=\"questions\" tabindex=\"0\"><table class=\"table\"><thead><tr><th scope=\"col\">Question</th><th scope=\"col\">Answered by</th><th scope=\"col\">Marked</th><th scope=\"col\" class=\"n\">Mean</th><td></td></tr></thead><tbody>{rows}</tbody></table></div>");
    }

    private static string KindOf(ItemKind kind) => kind switch
    {
        ItemKind.Code => "code",
        ItemKind.Prose => "prose",
        ItemKind.Output => "a chart or table",
        _ => "a task",
    };
}
