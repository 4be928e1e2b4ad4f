using System.Globalization;
using System.Text;
using MediaCourse.Grading.Authoring;
using MediaCourse.Notebooks.Pages;
using static MediaCourse.Grading.Feedback.FeedbackPage;

namespace MediaCourse.Grading.Feedback;

/// <summary>The head of a page of feedback: the mark, how it came about, and the marks by item.</summary>
internal static class MarksSection
{
    public static string Of(StudentFeedback feedback)
    {
        var html = new StringBuilder();
        var who = feedback.Name is { Length: > 0 } name && name != feedback.Student
            ? $"<bdi>{HtmlText.Encode(name)}</bdi> <span class=\"quiet\">(<bdi>{HtmlText.Encode(feedback.Student)}</bdi>)</span>"
            : $"<bdi>{HtmlText.Encode(feedback.Student)}</bdi>";
        html.Append("<p class=\"course\">").Append(HtmlText.Encode(feedback.Course)).Append("</p>\n");
        html.Append("<h1>").Append(HtmlText.Encode(feedback.Assignment)).Append("</h1>\n");
        html.Append("<p class=\"who\">Feedback for ").Append(who).Append("</p>\n");
        html.Append("<p class=\"mark\"><span class=\"points\">").Append(Number(feedback.Total)).Append("</span> of ").Append(Number(feedback.Full)).Append(" points</p>\n");
        if (feedback.Waiting > 0)
        {
            html.Append("<p class=\"waiting\"><strong>This is not the final mark.</strong> ").Append(feedback.Waiting == 1 ? "One item waits" : $"{Count(feedback.Waiting)} items wait").Append(" for a person to mark ").Append(feedback.Waiting == 1 ? "it" : "them").Append("; until then ").Append(feedback.Waiting == 1 ? "it counts" : "they count").Append(" nothing.</p>\n");
        }

        html.Append(Arithmetic(feedback)).Append(HandIns(feedback)).Append(Repairs(feedback)).Append(Items(feedback));
        return html.ToString();
    }

    private static string Arithmetic(StudentFeedback feedback)
    {
        var rows = new List<(string Term, string Text)>();
        if (feedback.Due is { } due)
        {
            rows.Add(("Due", Moment(due)));
        }

        rows.Add(("Handed in", feedback.HandedIn is { } time ? Moment(time) : "at a time that is not known, so nothing is taken off"));
        if (feedback.LateArithmetic.Length > 0)
        {
            rows.Add(("Late work", $"{feedback.LateRule} {feedback.LateArithmetic} {Number(feedback.Earned)} \u2212 {Number(feedback.Earned - feedback.Total)} = {Number(feedback.Total)}."));
        }
        else if (feedback.Due is not null)
        {
            rows.Add(("Late work", feedback.HandedIn is null ? feedback.LateRule : $"In time: nothing is taken off. {feedback.LateRule}"));
        }

        if (feedback.Items.Where(static item => item.IsExtraCredit).ToList() is { Count: > 0 } extra)
        {
            rows.Add(("Extra credit", $"{Number(extra.Sum(static item => item.Points ?? 0))} of up to {Number(extra.Sum(static item => item.Worth))} points on top of the full mark are in the sum."));
        }

        return $"<dl class=\"facts\">\n{string.Concat(rows.Select(static row => $"<div><dt>{row.Term}</dt><dd>{HtmlText.Encode(row.Text)}</dd></div>\n"))}</dl>\n";
    }

    private static string HandIns(StudentFeedback feedback)
    {
        if (feedback.HandIns.Count < 2)
        {
            return "";
        }

        var html = new StringBuilder("<p>You handed in ").Append(feedback.HandIns.Count == 2 ? "twice" : $"{Count(feedback.HandIns.Count)} times").Append(". ").Append(HtmlText.Encode(feedback.CountedRule)).Append("</p>\n<ol class=\"hand-ins\">\n");
        foreach (var handIn in feedback.HandIns)
        {
            html.Append(handIn.Counts ? "<li><strong>" : "<li>")
                .Append(handIn.HandedIn is { } time ? HtmlText.Encode(Moment(time)) : "time not known").Append(": ")
                .Append(handIn.Total is { } total ? $"{Number(total)} points" : "not graded")
                .Append(handIn.Waiting > 0 && handIn.Total is not null ? " so far" : "")
                .Append(handIn.Counts ? " \u2013 this one counts and is shown here</strong></li>\n" : "</li>\n");
        }

        return html.Append("</ol>\n").ToString();
    }

    private static string Repairs(StudentFeedback feedback) => feedback.Repairs.Count == 0 ? "" :
        $"<section class=\"repairs\" aria-labelledby=\"repairs\">\n<h2 id=\"repairs\">Put right before grading</h2>\n<p>Some things in the notebook were not as they had been handed out. That alone costs no points.</p>\n<ul>\n{string.Concat(feedback.Repairs.Select(static repair => $"<li>{HtmlText.Encode(repair)}</li>\n"))}</ul>\n</section>\n";

    private static string Items(StudentFeedback feedback)
    {
        var html = new StringBuilder("<h2 id=\"marks\">Marks</h2>\n<div class=\"scroll\">\n<table class=\"marks\">\n<thead><tr><th scope=\"col\">Item</th><th scope=\"col\">How it was marked</th><th scope=\"col\" class=\"n\">Points</th></tr></thead>\n<tbody>\n");
        foreach (var (place, item) in feedback.Items.Index())
        {
            var points = item.Points is { } number ? $"{Number(number)} <span class=\"quiet\">of {Number(item.Worth)}</span>" : $"\u2013 <span class=\"quiet\">of {Number(item.Worth)}</span>";
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#item-{place + 1}\">{HtmlText.Encode(item.Title)}</a>{(item.IsExtraCredit ? " <span class=\"quiet\">(extra credit)</span>" : "")}</th><td>{HtmlText.Encode(HowOf(item))}</td><td class=\"n\">{points}</td></tr>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</tbody>\n<tfoot><tr><th scope=\"row\" colspan=\"2\">Sum{(feedback.LateArithmetic.Length > 0 ? " before lateness" : "")}</th><td class=\"n\">{Number(feedback.Earned)} <span class=\"quiet\">of {Number(feedback.Full)}</span></td></tr></tfoot>\n");
        return html.Append("</table>\n</div>\n").ToString();
    }

    private static string HowOf(ItemFeedback item) => item switch
    {
        { Points: null } => "waits for a person",
        { IsMarkedByHand: true } => item.Level is { } level ? $"by a person: {level}" : "by a person",
        { Kind: ItemKind.Code } => $"{item.Checks.Count(static check => check.Passed).ToString(CultureInfo.InvariantCulture)} of {item.Checks.Count.ToString(CultureInfo.InvariantCulture)} checks passed",
        _ => "by a person",
    };

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
