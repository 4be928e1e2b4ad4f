using System.Globalization;
using System.Text.Json;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Pages;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Gradebook;
using Microsoft.AspNetCore.Http;

namespace MediaCourse.Desk.Requests;

/// <summary>What markers change. It is answered when it is on the disk.</summary>
internal sealed class ChangeRequests(CourseDesk desk)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The marks of an item as they are now.</summary>
    public DeskResult State(Visitor visitor, HttpRequest request, CancellationToken cancellationToken)
    {
        var target = Find(request.Query["assignment"], request.Query["item"], request.Query["code"], cancellationToken);
        if (target is null)
        {
            return DeskResult.Missing;
        }

        // The page asks as long as somebody looks at it, and in double marking not at all.
        desk.OpenAnswers.KeepOpen(visitor.Marker!, target.Place);
        return DeskResult.Of(StateOf(target, visitor, new MarkOutcome(IsSaved: true, desk.Gradebook.MarksOf(target.Place))));
    }

    /// <summary>Applies a change that the page's script sends.</summary>
    public async Task<DeskResult> ApplyAsync(Visitor visitor, string change, HttpRequest request, CancellationToken cancellationToken)
    {
        var marker = visitor.Marker!;
        if (change == "undo")
        {
            return Undo(marker, cancellationToken);
        }

        // A form of another site cannot send JSON.
        var body = request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync<ChangeBody>(request.Body, Json, cancellationToken) : null;
        if (body is null || Find(body.Assignment, body.Item, body.Code, cancellationToken) is not { } target)
        {
            return DeskResult.Missing;
        }

        switch (change)
        {
            case "mark":
                return Mark(visitor, target, body);
            case "flag":
                desk.Gradebook.Flag(target.Place, body.On, marker);
                return DeskResult.Of(new { saved = true });
            case "anchor":
                desk.Gradebook.Anchor([target.Place], body.On, marker);
                return DeskResult.Of(new { saved = true });
            case "settle" when body.Marker is { } settled:
                if (!desk.Gradebook.MarksOf(target.Place).Any(mark => mark.Marker == settled && mark.Points is not null))
                {
                    return DeskResult.Text(StatusCodes.Status409Conflict, $"There is no mark of {settled} any more; reload the page.");
                }

                desk.Gradebook.Settle(target.Place, settled, marker);
                return DeskResult.Of(new { saved = true });
            default:
                return DeskResult.Missing;
        }
    }

    /// <summary>Applies a change that a form sends, and leads back to where it was sent from.</summary>
    public async Task<DeskResult> ApplyFormAsync(Visitor visitor, string change, HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var (id, itemId, marker) = ((string?)form["assignment"] ?? "", (string?)form["item"] ?? "", visitor.Marker!);
        if (desk.Find(id, cancellationToken) is not { } assignment || assignment.Item(itemId) is not { } item)
        {
            return DeskResult.Missing;
        }

        if (change == "override")
        {
            return Find(id, itemId, form["code"], cancellationToken) is { } target ? Override(target, form, marker) : DeskResult.Missing;
        }

        if (change == "unanswered")
        {
            return item.Kind == ItemKind.Code
                ? DeskResult.Missing
                : DeskResult.SeeOther(string.Create(CultureInfo.InvariantCulture, $"{DeskPage.Address("a", id, "q", item.Id)}?unanswered={UnansweredItems.GiveNone(desk.Gradebook, assignment, item, marker, cancellationToken)}"));
        }

        var isOn = form["on"] == "yes";
        if (change == "double")
        {
            desk.Gradebook.MarkDouble(id, itemId, isOn, marker);
        }
        else
        {
            var anchors = desk.Gradebook.Anchors(id, itemId);
            var order = assignment.Order(itemId);
            desk.Gradebook.Anchor([.. (isOn ? order.Take(MarkingLimits.Anchors) : order.Where(answer => anchors.Contains(answer.HandIn.Id))).Select(answer => answer.PlaceOf(id, itemId))], isOn, marker);
        }

        return DeskResult.SeeOther(DeskPage.Address("a", id, "q", item.Id));
    }

    private DeskResult Mark(Visitor visitor, Target target, ChangeBody body)
    {
        var item = target.Item;
        if (body.Points is { } points && (!double.IsFinite(points) || points < 0 || points > item.Points))
        {
            return DeskResult.Text(StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"Give points from 0 to {item.Points:0.##}."));
        }

        if (body.Comment?.Length > MarkingLimits.Comment)
        {
            return DeskResult.Text(StatusCodes.Status400BadRequest, string.Create(CultureInfo.InvariantCulture, $"The comment is longer than {MarkingLimits.Comment} characters; make it shorter."));
        }

        var level = item.Rubric?.Levels.FirstOrDefault(known => known.Name == body.Level && body.Points is { } given && Math.Abs(known.Points - given) < 1e-9);
        var isDouble = desk.Gradebook.DoubleMarked(target.Place.Assignment).Contains(item.Id, StringComparer.Ordinal);
        var outcome = desk.Gradebook.SaveMark(target.Place, visitor.Marker!, new MarkDraft(level?.Points ?? Kept(body.Points, item.Points), level?.Name, body.Comment), new SeenMarks(body.Own, isDouble ? null : body.Others ?? 0));
        return DeskResult.Of(StateOf(target, visitor, outcome), outcome.IsSaved ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    // More decimals than these are nobody's judgement; a third of something, as full points, stays what it is.
    private static double? Kept(double? points, double worth) => points is { } given && given != worth ? Math.Min(Math.Round(given, MarkingLimits.Decimals), worth) : points;

    private DeskResult Override(Target target, IFormCollection form, string marker)
    {
        var check = (string?)form["check"] ?? "";
        if (form["back"] == "yes")
        {
            desk.Gradebook.TakeBackOverride(target.Place, check, marker);
            return DeskResult.SeeOther(MarkingSteps.AddressOf(target.Assignment, target.Item, target.Answer));
        }

        var isNumber = double.TryParse(((string?)form["earned"])?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var earned);
        try
        {
            desk.Gradebook.Override(target.Place, check, isNumber ? earned : double.NaN, (string?)form["reason"] ?? "", marker);
        }
        catch (OverrideException error)
        {
            return DeskResult.Text(StatusCodes.Status400BadRequest, error.Message);
        }

        return DeskResult.SeeOther(MarkingSteps.AddressOf(target.Assignment, target.Item, target.Answer));
    }

    private DeskResult Undo(string marker, CancellationToken cancellationToken)
    {
        var undone = desk.Gradebook.Undo(marker);
        string? address = null;
        if (undone.Place is { Item.Length: > 0, HandIn: > 0 } place && desk.Find(place.Assignment, cancellationToken) is { } assignment
            && assignment.Item(place.Item) is { } item && assignment.Order(item.Id).FirstOrDefault(answer => answer.HandIn.Id == place.HandIn) is { } answer)
        {
            address = MarkingSteps.AddressOf(assignment, item, answer);
        }

        return DeskResult.Of(new { done = undone.Done, problem = undone.Problem, address });
    }

    private object StateOf(Target target, Visitor visitor, MarkOutcome outcome)
    {
        var isDouble = desk.Gradebook.DoubleMarked(target.Place.Assignment).Contains(target.Item.Id, StringComparer.Ordinal);
        var seen = outcome.SeenBy(visitor.Marker!);
        var own = outcome.Marks.FirstOrDefault(mark => mark.Marker == visitor.Marker);
        return new
        {
            saved = outcome.IsSaved,
            own = seen.Own,
            others = isDouble ? null : seen.Others,
            points = own?.Points,
            level = own?.Level,
            comment = own?.Comment,
            othersHtml = MarksGiven.Of(outcome, visitor.Marker!, isDouble).Text,
            commentHtml = own?.Comment is { } comment ? SafeMarkdown.Of(comment) : "",
            marks = outcome.Marks.Where(mark => mark.Marker != visitor.Marker && !isDouble && (mark.Points is not null || mark.Comment is not null))
                .Select(static mark => new { marker = mark.Marker, points = mark.Points, level = mark.Level, comment = mark.Comment, counts = mark.Counts }),
        };
    }

    private Target? Find(string? assignmentId, string? itemId, string? code, CancellationToken cancellationToken)
    {
        if (assignmentId is null || itemId is null || code is null || desk.Find(assignmentId, cancellationToken) is not { } assignment || assignment.Item(itemId) is not { } item)
        {
            return null;
        }

        var at = assignment.PlaceOf(item.Id, code);
        return at < 0 ? null : new Target(assignment, item, assignment.Order(item.Id)[at]);
    }

    private sealed record Target(AssignmentDesk Assignment, GradedItem Item, Answer Answer)
    {
        public MarkPlace Place => Answer.PlaceOf(Assignment.Id, Item.Id);
    }

    /// <summary>What the page's script sends.</summary>
    private sealed record ChangeBody(string? Assignment, string? Item, string? Code, double? Points, string? Level, string? Comment, long Own, long? Others, bool On, string? Marker);
}
