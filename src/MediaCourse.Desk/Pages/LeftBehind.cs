using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>What people gave and what no longer fits: overrides whose check gives something else, marks of answers that have changed.</summary>
internal static class LeftBehind
{
    /// <summary>Overrides that no longer fit their check.</summary>
    public static Html Overrides(AssignmentDesk assignment, IReadOnlyList<MisfitOverride> misfits)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var current = assignment.HandIns.Select(static handIn => handIn.Id).ToHashSet();
        var rows = misfits.Where(misfit => current.Contains(misfit.HandIn) && assignment.Item(misfit.Item) is not null).Select(misfit =>
        {
            var answer = assignment.AnswerOf(misfit.Item, misfit.HandIn);
            return Html.Of($"<li><a href=\"{MarkingSteps.AddressOf(assignment, assignment.Item(misfit.Item)!, answer)}\">{answer.Code}</a>, {misfit.Check}: {misfit.Override.Misfit} It was set to {misfit.Override.Earned} because: {misfit.Override.Reason} {ChecksSection.TakeBack(answer.PlaceOf(assignment.Id, misfit.Item), answer.Code, misfit.Check)}</li>");
        }).ToList();
        return rows.Count == 0 ? Html.None : Html.Of($"<section class=\"misfits\"><h2>Overrides that no longer fit</h2><p>They still count wherever their check is still there. Look at each, and take it back or leave it.</p><ul>{rows}</ul></section>");
    }

    /// <summary>Marks that are not what their level, or the question, is worth any more.</summary>
    public static Html Levels(AssignmentDesk assignment, IReadOnlyList<EarlierMark> given)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var current = assignment.HandIns.Select(static handIn => handIn.Id).ToHashSet();
        var rows = given.Where(mark => mark.Check is null && current.Contains(mark.HandIn) && assignment.Item(mark.Item) is { } item && !Fits(item, mark)).Select(mark =>
        {
            var item = assignment.Item(mark.Item)!;
            var answer = assignment.AnswerOf(item.Id, mark.HandIn);
            return Html.Of($"<li><a href=\"{MarkingSteps.AddressOf(assignment, item, answer)}\">{answer.Code}</a>, {item.Title}: {mark.Points} by <bdi>{mark.Who}</bdi>{(mark.Level is { } level ? $" for \u201c{level}\u201d" : "")}</li>");
        }).ToList();
        return rows.Count == 0 ? Html.None : Html.Of($"<section class=\"misfits\"><h2>Marks by an earlier rubric</h2><p>The rubric has changed since. They still count as they were given; mark them again where the new one gives other points.</p><ul>{rows}</ul></section>");
    }

    /// <summary>What was given to an earlier hand-in of a student for an answer that has changed since, so that it did not go on to the one that counts.</summary>
    public static Html EarlierMarks(AssignmentDesk assignment, IReadOnlyList<EarlierMark> given)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var rows = Of(assignment, given).Select(mark =>
        {
            var item = assignment.Item(mark.Item)!;
            var answer = assignment.Order(item.Id).First(one => one.HandIn.Student == mark.Student);
            return Html.Of($"<li><a href=\"{MarkingSteps.AddressOf(assignment, item, answer)}\">{answer.Code}</a>, {item.Title}: {Words(mark)}</li>");
        }).ToList();
        return rows.Count == 0 ? Html.None : Html.Of($"<section class=\"misfits\"><h2>Given to an earlier hand-in</h2><p>These students have handed in again, with another answer. What was given to the earlier one does not count any more; mark the answer that does.</p><ul>{rows}</ul></section>");
    }

    /// <summary>The same for one answer.</summary>
    public static Html EarlierMarks(AssignmentDesk assignment, Answer answer, string item, IReadOnlyList<EarlierMark> given)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var own = Of(assignment, given).Where(mark => mark.Student == answer.HandIn.Student && mark.Item == item).Select(static mark => Html.Of($"<p class=\"aside\">An earlier hand-in, with another answer: {Words(mark)}</p>"));
        return Html.Of($"{own}");
    }

    private static bool Fits(GradedItem item, EarlierMark mark) =>
        mark.Points <= item.Points && (mark.Level is null || item.Rubric?.Levels.Any(level => level.Name == mark.Level && Math.Abs(level.Points - mark.Points) < 1e-9) != false);

    private static IEnumerable<EarlierMark> Of(AssignmentDesk assignment, IReadOnlyList<EarlierMark> given)
    {
        var current = assignment.HandIns.Select(static handIn => handIn.Id).ToHashSet();
        var students = assignment.HandIns.Select(static handIn => handIn.Student).ToHashSet(StringComparer.Ordinal);
        return given.Where(mark => students.Contains(mark.Student) && assignment.Item(mark.Item) is not null)
            .GroupBy(static mark => (mark.Student, mark.Item, mark.Check))
            .Where(group => !group.Any(mark => current.Contains(mark.HandIn)))
            .Select(static group => group.First());
    }

    private static Html Words(EarlierMark mark) =>
        Html.Of($"{(mark.Check is { } check ? $"{check}: " : "")}<strong>{mark.Points}</strong> by <bdi>{mark.Who}</bdi>{(mark.Words is { } words ? $", \u201c{words}\u201d" : "")}");
}
