using System.Globalization;
using MediaCourse.Desk.Marking;
using MediaCourse.Desk.Security;
using MediaCourse.Grading.Authoring;

namespace MediaCourse.Desk.Pages;

/// <summary>A question: how far its marking is, how fair it is, and all answers in the order in which they are marked.</summary>
internal static class QuestionPage
{
    private const double Firm = 0.8;
    private const double Tentative = 0.667;

    /// <summary>The page as HTML.</summary>
    /// <param name="desk">The course.</param>
    /// <param name="visitor">Who looks at it.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="item">The question.</param>
    /// <param name="unanswered">How many answers were just given no points because nothing stands in them; null where that was not asked for.</param>
    public static Html Render(CourseDesk desk, Visitor visitor, AssignmentDesk assignment, GradedItem item, int? unanswered)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(item);
        var queue = MarkingQueue.Of(desk.Gradebook, assignment, item.Id, visitor.Marker!);
        var address = DeskPage.Address("a", assignment.Id, "q", item.Id);
        var seen = queue.SeenBy(visitor.Marker!);
        var drifts = seen.GroupBy(static mark => mark.Marker, StringComparer.Ordinal).Select(static group => MarkDrift.Of(group.Key, [.. group.Select(static mark => mark.Points)])).ToList();
        // While answers wait, whether people differ tells what another gave.
        var agreement = MarkerAgreement.Of(seen);
        var isByHand = item.Kind != ItemKind.Code;
        var body = Html.Of(
            $"""
            <div class="head-line"><h1>{item.Title}</h1>{(queue.Answers.Count > 0 ? Html.Of($"<nav class=\"actions\" aria-label=\"Marking\"><a class=\"main-button\" href=\"{address}/next\">{(queue.Waiting == 0 || !isByHand ? "Look through the answers" : queue.Waiting == queue.Answers.Count ? "Start marking" : "Go on marking")}</a></nav>") : Html.None)}</div>
            {(isByHand ? Html.Of($"<p>{queue.Answers.Count - queue.Waiting} of {queue.Answers.Count} marked{(queue.IsDouble ? " by you" : "")}. The order is shuffled, the same for everybody, and tells nothing of the students.</p>") : Html.None)}
            {(unanswered is { } count ? Html.Of($"<p role=\"status\">{(count == 0 ? "Something is written in every answer that waits." : $"{DeskPage.Count(count, "answer", "answers")} without anything written got 0 points.")}</p>") : Html.None)}
            {(isByHand ? Fairness(assignment, item, queue, agreement) : Html.None)}
            {(drifts.Count > 0 ? Html.Of($"<h2>Over the marking</h2>{Charts.Drift(drifts, item.Points)}") : Html.None)}
            <h2 id="answers">Answers</h2>
            {Answers(desk, visitor.Marker!, assignment, item, queue, agreement)}
            """);
        return DeskPage.Of(desk, visitor, item.Title, [(assignment.Master.Assignment.Title, DeskPage.Address("a", assignment.Id))], body);
    }

    private static Html Fairness(AssignmentDesk assignment, GradedItem item, MarkingQueue queue, MarkerAgreement agreement)
    {
        var where = Html.Of($"<input type=\"hidden\" name=\"assignment\" value=\"{assignment.Id}\"><input type=\"hidden\" name=\"item\" value=\"{item.Id}\">");
        var anchors = queue.Anchors.Count > 0
            ? Html.Of($"<p>{DeskPage.Count(queue.Anchors.Count, "anchor comes", "anchors come")} first and can be opened beside every other answer.</p><form method=\"post\" action=\"/anchors\">{where}<button name=\"on\" value=\"no\">Have none</button></form>")
            : Html.Of($"<p>Three answers that are marked first and stay at hand for comparison keep a long marking steady.</p><form method=\"post\" action=\"/anchors\">{where}<button name=\"on\" value=\"yes\"{(queue.Answers.Count == 0 ? Html.Of($" disabled") : Html.None)}>Choose three anchors</button></form>");
        var twice = queue.IsDouble
            ? Html.Of($"<p>On: each marker has every answer to mark, and sees others' marks only after giving points.</p><form method=\"post\" action=\"/double\">{where}<button name=\"on\" value=\"no\">Switch off</button></form>")
            : Html.Of($"<p>Two people mark each answer without seeing the other's mark. The first one's mark counts until somebody settles on another.</p><form method=\"post\" action=\"/double\">{where}<button name=\"on\" value=\"yes\">Switch on</button></form>");
        var empty = queue.Waiting == 0 ? Html.None : Html.Of($"<section class=\"card\"><h2>Unanswered</h2><p>An answer that is blank, or was left as it was handed out, needs no reader.</p><form method=\"post\" action=\"/unanswered\">{where}<button>Give 0 points to unanswered ones</button></form></section>");
        return Html.Of(
            $"""
            <div class="cards small-cards"><section class="card"><h2>Anchors</h2>{anchors}</section><section class="card"><h2>Double marking</h2>{twice}{Agreement(agreement)}</section>{empty}</div>
            """);
    }

    private static Html Agreement(MarkerAgreement agreement)
    {
        if (agreement.Alpha.Units == 0)
        {
            return Html.None;
        }

        var answers = DeskPage.Count(agreement.Alpha.Units, "answer has", "answers have");
        var words = agreement.Alpha.Value is not { } alpha
            ? $"{answers} two marks, all the same number of points: too little to tell agreement from chance."
            : string.Create(CultureInfo.InvariantCulture, $"Krippendorff's alpha is {alpha:.00} ({answers} two marks, as they are now; 1 is perfect, 0 is chance). {(alpha >= Firm ? "That is good." : alpha >= Tentative ? "That is fair; look at the answers on which you differ." : "That is low; talk about the rubric, with the anchors at hand.")}");
        return Html.Of($"<p class=\"agreement\">{words}{(agreement.Differing.Count > 0 ? $" You differ on {agreement.Differing.Count}." : "")}</p>");
    }

    private static Html Answers(CourseDesk desk, string marker, AssignmentDesk assignment, GradedItem item, MarkingQueue queue, MarkerAgreement agreement)
    {
        var marks = queue.Marks.ToLookup(static mark => mark.HandIn);
        var flags = desk.Gradebook.Flags(assignment.Id).Where(flag => flag.Item == item.Id).Select(static flag => flag.HandIn).ToHashSet();
        var checks = desk.PointsOf(assignment);
        var rows = queue.Answers.Select(answer =>
        {
            var id = answer.HandIn.Id;
            var own = marks[id].FirstOrDefault(mark => mark.Marker == marker);
            var isBlind = queue.IsDouble && own is null;
            var shown = isBlind ? [] : marks[id];
            var points = item.Kind == ItemKind.Code && !marks[id].Any() ? Html.Of($"{checks.Of(id, item.Id)}")
                : Html.Of($"{shown.Select(static mark => Html.Of($"<span class=\"{(mark.Counts ? "counts" : "quiet")}\" title=\"{mark.Marker}\">{mark.Points}</span> "))}");
            return Html.Of($"<li><a href=\"{MarkingSteps.AddressOf(assignment, item, answer)}\" class=\"answer-link {(queue.IsWaiting(answer) && item.Kind != ItemKind.Code ? "waits" : "")}\"><span class=\"code-name\">{answer.Code}</span> <span class=\"answer-points\">{points}</span>{(queue.Anchors.Contains(id) ? Html.Of($" <span class=\"badge\">anchor</span>") : Html.None)}{(flags.Contains(id) ? Html.Of($" <span class=\"badge flag\">look again</span>") : Html.None)}{(!isBlind && agreement.Differing.Contains(id) ? Html.Of($" <span class=\"badge\">differ</span>") : Html.None)}</a></li>");
        });
        return queue.Answers.Count == 0 ? Html.Of($"<p class=\"aside\">There is no graded hand-in yet.</p>") : Html.Of($"<ol class=\"answer-list\">{rows}</ol>");
    }
}
