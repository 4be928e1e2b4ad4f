using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>The mark beside an answer: rubric, points, comment, and what others gave.</summary>
internal sealed record MarkPanel(AssignmentDesk Assignment, GradedItem Item, Answer Answer, MarkingQueue Queue, MarkOutcome Marks, string Marker, MarkingSteps Steps)
{
    private const int MostKeys = 9;

    private PersonMark? Own => Marks.Marks.FirstOrDefault(mark => mark.Marker == Marker);

    public Html Render(IReadOnlyList<UsedComment> used, bool isFlagged)
    {
        var seen = Marks.SeenBy(Marker);
        var shown = Own is { Points: not null } or { Comment: not null } || Queue.IsDouble ? Own : null;
        return Html.Of(
            $"""
            <aside class="panel" id="panel" aria-label="Mark" data-assignment="{Assignment.Id}" data-item="{Item.Id}" data-code="{Answer.Code}" data-own="{seen.Own}" data-others="{(Queue.IsDouble ? Html.None : Html.Of($"{seen.Others ?? 0}"))}" data-worth="{Item.Points:R}" data-previous="{Steps.Previous}" data-next="{Steps.Next}" data-waiting="{(Item.Kind == ItemKind.Code ? Steps.Next : Steps.NextWaiting)}">
            {Rubric(shown)}
            <div class="field points-field"><label for="points">Points</label><input id="points" type="text" inputmode="decimal" autocomplete="off" value="{(shown?.Points is { } points ? Html.Of($"{points:R}") : Html.None)}"><span class="quiet">of {Item.Points}{(Item.IsExtraCredit ? ", extra credit" : "")}</span></div>
            <div class="field"><label for="comment">Comment for the student <span class="quiet">Markdown</span></label><textarea id="comment" rows="4" spellcheck="true" maxlength="{MarkingLimits.Comment}" aria-keyshortcuts="c">{shown?.Comment}</textarea></div>
            <details class="preview"{(shown?.Comment is null ? Html.Of($" hidden") : Html.None)} id="preview"><summary>As the student reads it</summary><div id="preview-text" class="prose">{(shown?.Comment is { } text ? Html.Cleaned(SafeMarkdown.Of(text)) : Html.None)}</div></details>
            <p id="status" class="status" role="status" aria-live="polite">{StatusOf(shown)}</p>
            <div id="conflict" hidden></div>
            <nav class="steps" aria-label="Answers">
            {Step("previous", Steps.Previous, Html.Of($"<kbd>←</kbd> Previous"))}
            {Step("next", Steps.Next, Html.Of($"Next <kbd>→</kbd>"))}
            {(Item.Kind == ItemKind.Code ? Html.None : Html.Of($"<a id=\"next-waiting\" class=\"main-button\" href=\"{Steps.NextWaiting}\">Next that waits <kbd>n</kbd></a>"))}
            </nav>
            <div id="others">{MarksGiven.Of(Marks, Marker, Queue.IsDouble)}</div>
            {Used(used)}
            <div class="row">
            <button type="button" id="flag" aria-pressed="{(isFlagged ? "true" : "false")}">Needs another look <kbd>f</kbd></button>
            {Anchor()}
            </div>
            <p class="quiet small"><a href="{Steps.Other}">{(Steps.IsByStudent ? "Mark by question" : "Mark by student")}</a> · <button type="button" class="link-button" id="keys">All keys <kbd>?</kbd></button></p>
            </aside>
            {Keys}
            """);
    }

    private Html Rubric(PersonMark? shown)
    {
        if (Item.Rubric is not { } rubric)
        {
            return Item.Kind == ItemKind.Code ? Html.Of($"<p class=\"quiet small\">Points that you give here stand in the place of all of its checks. To change one check, override it beside the check.</p>") : Html.None;
        }

        var levels = rubric.Levels.Index().Select(level => Html.Of(
            $"""
            <li><button type="button" class="level" data-points="{level.Item.Points:R}" data-level="{level.Item.Name}" aria-pressed="{(shown?.Level == level.Item.Name ? "true" : "false")}"><span class="level-head"><kbd>{(level.Index < MostKeys ? Html.Of($"{level.Index + 1}") : Html.None)}</kbd><span class="level-name">{level.Item.Name}</span><span class="level-points">{level.Item.Points}</span></span><span class="level-sentence">{level.Item.Sentence}</span></button></li>
            """));
        return Html.Of($"<h2 class=\"panel-title\" id=\"rubric\">Mark</h2><ul class=\"levels\" aria-labelledby=\"rubric\">{levels}</ul>");
    }

    private string StatusOf(PersonMark? shown) =>
        shown is not null ? "Saved."
        : !Queue.IsDouble && Marks.Marks.FirstOrDefault(static mark => mark.Counts) is { } other ? $"Marked by {other.Marker}; a mark of yours is kept beside it."
        : Item.Kind == ItemKind.Code ? "Marked by checks."
        : "Not marked yet.";

    private static Html Used(IReadOnlyList<UsedComment> used) => used.Count == 0 ? Html.None : Html.Of(
        $"""
        <details class="used" id="used"><summary>Comments used before <kbd>k</kbd></summary><ol>{used.Select(static comment => Html.Of($"<li><button type=\"button\" class=\"used-comment\" data-text=\"{comment.Text}\"><span class=\"clamp\">{comment.Text}</span>{(comment.Times > 1 ? Html.Of($" <span class=\"quiet\">{comment.Times}×</span>") : Html.None)}</button></li>"))}</ol></details>
        """);

    private Html Anchor() => Queue.Anchors.Contains(Answer.HandIn.Id) ? Html.Of($"<button type=\"button\" id=\"anchor\" aria-pressed=\"true\">Anchor</button>")
        : Queue.Anchors.Count >= MarkingLimits.Anchors ? Html.None
        : Html.Of($"<button type=\"button\" id=\"anchor\" aria-pressed=\"false\">Make it an anchor</button>");

    private static Html Step(string id, string? address, Html words) =>
        address is null ? Html.Of($"<span class=\"step none\">{words}</span>") : Html.Of($"<a id=\"{id}\" class=\"step\" href=\"{address}\">{words}</a>");

    private static Html Keys => Html.Of(
        $"""
        <dialog id="key-list" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
        <dl class="keys"><dt><kbd>1</kbd>–<kbd>9</kbd></dt><dd>a level of the rubric</dd><dt><kbd>c</kbd></dt><dd>into the comment; <kbd>Esc</kbd> out of it</dd><dt><kbd>k</kbd></dt><dd>comments used before; <kbd>Enter</kbd> takes one. <kbd>Alt</kbd>+<kbd>1</kbd>–<kbd>9</kbd> takes one while you write</dd><dt><kbd>n</kbd></dt><dd>next that waits; <kbd>Ctrl</kbd>+<kbd>Enter</kbd> while you write</dd><dt><kbd>→</kbd> <kbd>←</kbd></dt><dd>next, previous</dd><dt><kbd>f</kbd></dt><dd>needs another look</dd><dt><kbd>r</kbd></dt><dd>reference answer</dd><dt><kbd>a</kbd></dt><dd>anchors to compare with</dd><dt><kbd>u</kbd></dt><dd>undo your last change, wherever it was</dd></dl>
        <form method="dialog"><button>Close</button></form></dialog>
        """);
}
