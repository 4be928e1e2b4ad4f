using System.Globalization;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Pages;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Authoring;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Requests;

/// <summary>Pages that are looked at.</summary>
internal sealed class PageRequests(CourseDesk desk)
{
    public DeskResult Overview(Visitor visitor, CancellationToken cancellationToken) => DeskResult.Page(OverviewPage.Render(desk, visitor, All(cancellationToken)));

    public DeskResult Audit(Visitor visitor, HttpRequest request, CancellationToken cancellationToken)
    {
        var below = long.TryParse(request.Query["below"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        return DeskResult.Page(AuditPage.Render(desk, visitor, desk.Gradebook.AuditLines(assignment: null, below, AuditPage.Lines), All(cancellationToken).ToDictionary(static one => one.Id, StringComparer.Ordinal)));
    }

    /// <summary>A page of an assignment.</summary>
    public DeskResult Find(Visitor visitor, IReadOnlyList<string> path, HttpRequest request, CancellationToken cancellationToken)
    {
        if (path.Count < 2 || desk.Find(path[1], cancellationToken) is not { } assignment)
        {
            return DeskResult.Missing;
        }

        switch (path)
        {
            case [_, _]:
                return DeskResult.Page(AssignmentPage.Render(desk, visitor, assignment, ViewOf(request)));
            case [_, _, "s", "next"]:
                return NextOfStudents(visitor, assignment, request);
            case [_, _, "q", var id, ..] when assignment.Item(id) is { } item:
                return path.Count == 3 ? DeskResult.Missing : path.Count == 4 ? DeskResult.Page(QuestionPage.Render(desk, visitor, assignment, item, NumberOf(request, "unanswered"))) : path.Count == 5 ? Answer(visitor, assignment, item, path[4], request) : DeskResult.Missing;
            default:
                return DeskResult.Missing;
        }
    }

    private DeskResult Answer(Visitor visitor, AssignmentDesk assignment, GradedItem item, string code, HttpRequest request)
    {
        var queue = MarkingQueue.Of(desk.Gradebook, assignment, item.Id, visitor.Marker!);
        if (code == "next")
        {
            var after = queue.Answers.Index().FirstOrDefault(one => one.Item.Code == request.Query["after"]) is { Item: not null } found ? found.Index : -1;
            var waiting = item.Kind == ItemKind.Code ? [] : queue.WaitingFrom(after).Select(answer => answer.PlaceOf(assignment.Id, item.Id));
            var open = desk.OpenAnswers.OpenNext(visitor.Marker!, waiting, _ => !queue.IsDouble);
            var isFromTheStart = queue.Answers.Count > 0 && (after < 0 || item.Kind == ItemKind.Code);
            var next = open is not null ? assignment.AnswerOf(item.Id, open.HandIn) : isFromTheStart ? queue.Answers[0] : null;
            return DeskResult.SeeOther(next is null ? DeskPage.Address("a", assignment.Id, "q", item.Id) : MarkingSteps.AddressOf(assignment, item, next));
        }

        var place = queue.Answers.Index().FirstOrDefault(one => one.Item.Code == code);
        if (place.Item is null)
        {
            return DeskResult.Missing;
        }

        if (!queue.IsDouble)
        {
            desk.OpenAnswers.Open(visitor.Marker!, place.Item.PlaceOf(assignment.Id, item.Id));
        }

        var steps = request.Query["by"] == "student" ? MarkingSteps.OfStudent(assignment, item, place.Item) : MarkingSteps.InQuestion(assignment, item, queue, place.Index);
        return DeskResult.Page(new AnswerPage(assignment, item, queue, place.Index, steps).Render(desk, visitor));
    }

    /// <summary>The next item that waits, of this student or the next ones.</summary>
    private DeskResult NextOfStudents(Visitor visitor, AssignmentDesk assignment, HttpRequest request)
    {
        var items = assignment.ByHand;
        var doubled = desk.Gradebook.DoubleMarked(assignment.Id);
        var marked = desk.Gradebook.CountedMarks(assignment.Id).Select(static mark => (mark.HandIn, mark.Item)).ToHashSet();
        var item = Math.Max(0, items.ToList().FindIndex(one => one.Id == request.Query["item"]));
        var after = assignment.Order(items.Count > 0 ? items[item].Id : "").FirstOrDefault(answer => answer.Code == request.Query["after"]);
        var students = assignment.Order("");
        var start = after is null ? 0 : (students.Index().First(one => one.Item.HandIn.Id == after.HandIn.Id).Index * items.Count) + item + 1;
        var count = students.Count * items.Count;
        var waiting = Enumerable.Range(start, count)
            .Select(step => students[step % count / items.Count].PlaceOf(assignment.Id, items[step % count % items.Count].Id))
            .Where(place => !marked.Contains((place.HandIn, place.Item)));
        var next = desk.OpenAnswers.OpenNext(visitor.Marker!, waiting, place => !doubled.Contains(place.Item, StringComparer.Ordinal));
        return DeskResult.SeeOther(next is null ? DeskPage.Address("a", assignment.Id) : MarkingSteps.Of(assignment, assignment.Item(next.Item)!, next.HandIn));
    }

    private List<AssignmentDesk> All(CancellationToken cancellationToken) => [.. desk.Course.Assignments.Select(assignment => desk.Find(assignment.Id, cancellationToken)).OfType<AssignmentDesk>()];

    private static int? NumberOf(HttpRequest request, string name) => int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TableView ViewOf(HttpRequest request)
    {
        var query = request.Query;
        string Word(string name, string otherwise) => (string?)query[name] is { Length: > 0 and < 20 } word && word.All(static letter => char.IsAsciiLetterLower(letter) || letter == '-') ? word : otherwise;
        return new TableView(Word("show", "all"), Word("sort", ""), query["dir"] == "down", NumberOf(request, "page") ?? 1);
    }
}
