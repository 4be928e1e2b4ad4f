using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Pages;

/// <summary>What others gave an answer, as far as who marks it may see that.</summary>
internal static class MarksGiven
{
    /// <summary>The list with the mark that counts, or a sentence while it is kept back.</summary>
    /// <param name="outcome">All marks of the answer.</param>
    /// <param name="marker">Who looks at it.</param>
    /// <param name="isDouble">Whether two people mark it, each without seeing the other's mark.</param>
    public static Html Of(MarkOutcome outcome, string marker, bool isDouble)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var others = outcome.Marks.Where(mark => mark.Marker != marker && (mark.Points is not null || mark.Comment is not null)).ToList();
        if (others.Count == 0)
        {
            return isDouble ? Html.Of($"<p class=\"quiet small\">Double marking: what others give shows once you have given points.</p>") : Html.None;
        }

        if (isDouble && outcome.Marks.FirstOrDefault(mark => mark.Marker == marker)?.Points is null)
        {
            return Html.Of($"<p class=\"quiet small\">Double marking: somebody else has marked this. Their mark shows once you have given points.</p>");
        }

        var rows = outcome.Marks.Where(static mark => mark.Points is not null || mark.Comment is not null).Select(mark => Html.Of(
            $"""
            <li class="{(mark.Counts ? "counts" : "")}"><span><bdi>{mark.Marker}</bdi>: {(mark.Points is { } points ? Html.Of($"<strong>{points}</strong>") : Html.Of($"no points"))}{(mark.Level is { } level ? $" ({level})" : "")}</span>{(mark.Counts ? Html.Of($"<span class=\"badge\">counts</span>") : mark.Points is not null ? Html.Of($"<button type=\"button\" class=\"settle\" data-marker=\"{mark.Marker}\">Let it count</button>") : Html.None)}{(mark.Comment is { } comment && mark.Marker != marker ? Html.Of($"<div class=\"comment small\">{Html.Cleaned(SafeMarkdown.Of(comment))}</div>") : Html.None)}</li>
            """));
        return Html.Of($"<section class=\"others\" aria-labelledby=\"others-title\"><h2 class=\"panel-title\" id=\"others-title\">Marks given</h2><ul>{rows}</ul></section>");
    }
}
