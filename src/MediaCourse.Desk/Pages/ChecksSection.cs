using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>The checks of an answer with their messages and both values, which the teacher alone sees, and what people decided in their place.</summary>
internal static class ChecksSection
{
    public static Html Of(IReadOnlyList<CheckMark> checks, GradedItem item, MarkPlace place, string code)
    {
        var own = checks.Where(check => check.Item == item.Id).ToList();
        return Html.Of($"<section class=\"checks-box\" aria-labelledby=\"checks-title\"><h2 id=\"checks-title\">Checks <span class=\"quiet\">{own.Sum(static check => check.Counted)} of {item.Points}</span></h2><ul class=\"checks\">{own.Select(check => One(check, place, code))}</ul></section>");
    }

    /// <summary>The button that takes an override back.</summary>
    public static Html TakeBack(MarkPlace place, string code, string check)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Html.Of($"""<form method="post" action="/override"><input type="hidden" name="assignment" value="{place.Assignment}"><input type="hidden" name="item" value="{place.Item}"><input type="hidden" name="code" value="{code}"><input type="hidden" name="check" value="{check}"><button name="back" value="yes">Take it back</button></form>""");
    }

    private static Html One(CheckMark check, MarkPlace place, string code)
    {
        var verdict = Html.Of($"""<span class="sign" aria-hidden="true">{(check.Passed ? "✔" : "✘")}</span> <strong>{check.Name}</strong> <span class="quiet">{(check.Passed ? "passed" : "not passed")}, {check.Earned} of {check.Points}{(check.Hidden ? ", hidden from students" : "")}</span>""");
        var decided = check.Override is not { } decision ? Html.None : Html.Of(
            $"""
            <div class="override"><p><strong>{check.Counted} of {check.Points}</strong> by <bdi>{decision.Who}</bdi>: {decision.Reason}</p>{(decision.Misfit is { } misfit ? Html.Of($"<p class=\"misfit\">This no longer fits: {misfit}</p>") : Html.None)}
            {TakeBack(place, code, check.Name)}</div>
            """);
        return Html.Of(
            $"""
            <li class="{(check.Passed ? "passed" : "failed")}">{verdict}
            {(check.Message.Length > 0 ? Html.Of($"<p class=\"message\">{check.Message}</p>") : Html.None)}
            <dl class="values"><dt>Answer</dt><dd><code>{check.Value ?? "no value"}</code></dd><dt>Expected</dt><dd><code>{check.Reference ?? "not kept; grade again"}</code></dd></dl>
            {decided}
            <details class="override-form"><summary>{(check.Override is null ? "Override" : "Change the override")}</summary>
            <form method="post" action="/override"><input type="hidden" name="assignment" value="{place.Assignment}"><input type="hidden" name="item" value="{place.Item}"><input type="hidden" name="code" value="{code}"><input type="hidden" name="check" value="{check.Name}">
            <label>Points <input name="earned" type="text" inputmode="decimal" pattern="[0-9]*[.,]?[0-9]+" title="A number from 0 to {check.Points}" autocomplete="off" required value="{(check.Passed ? 0 : check.Points):R}"></label>
            <label class="wide">Reason <span class="quiet">the student reads it</span> <input name="reason" required maxlength="500" autocomplete="off"></label>
            <button>Override</button></form></details></li>
            """);
    }
}
