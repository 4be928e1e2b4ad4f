using System.Globalization;
using System.Text;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Feedback.Outputs;
using MediaCourse.Notebooks.Pages;
using static MediaCourse.Grading.Feedback.FeedbackPage;

namespace MediaCourse.Grading.Feedback;

/// <summary>The graded notebook, with the marks of each item in their places.</summary>
internal static class NotebookSection
{
    private const int LongestCode = 100_000;

    public static string Of(StudentFeedback feedback, OutputWriter outputs)
    {
        var html = new StringBuilder("<h2 id=\"notebook\">The notebook as it was graded</h2>\n");
        var places = feedback.Items.Index().ToDictionary(static item => item.Item.Id, static item => item.Index, StringComparer.Ordinal);
        foreach (var (number, cell) in feedback.Cells.Index())
        {
            html.Append(Cell(cell, number + 1, outputs));
            if (cell.Item is { } item && places.Remove(item, out var place))
            {
                html.Append(Item(feedback.Items[place], place + 1));
            }
        }

        // Marks are shown even where the notebook is lost or was graded before the item was written.
        foreach (var place in places.Values.Order())
        {
            html.Append(Item(feedback.Items[place], place + 1));
        }

        return html.ToString();
    }

    private static string Cell(CellFeedback cell, int number, OutputWriter outputs) => cell.Part switch
    {
        CellPart.Checks => "",
        CellPart.Text => $"<div class=\"prose\">\n{SafeMarkdown.Of(cell.Source, cell.Attachments)}</div>\n",
        CellPart.Answer => $"<div class=\"prose answer\" role=\"group\" aria-label=\"Your text\">\n{SafeMarkdown.Of(cell.Source, cell.Attachments)}</div>\n",
        _ => CodeCell(cell, number, outputs),
    };

    private static string CodeCell(CellFeedback cell, int number, OutputWriter outputs)
    {
        var isGiven = cell.Part == CellPart.GivenCode;
        var label = string.Create(CultureInfo.InvariantCulture, $"{(isGiven ? "Given code" : "Your code")}, cell {number}");
        var code = cell.Source.Length > LongestCode ? cell.Source[..LongestCode] + "\n\u2026" : cell.Source;
        var shown = outputs.Of(cell.Outputs);
        return $"<div class=\"cell{(isGiven ? "" : " own")}\" role=\"group\" aria-label=\"{label}\">\n<details class=\"source\"{(isGiven ? "" : " open")}><summary>{(isGiven ? "Given code" : "Your code")}</summary>{CodeBlockHtml.Of(code, isCSharp: true, label)}</details>\n{(shown.Length > 0 ? $"<div class=\"outputs\">\n{shown}</div>\n" : "")}</div>\n";
    }

    private static string Item(ItemFeedback item, int number)
    {
        var html = new StringBuilder();
        var state = item.Points is not { } points ? "waits" : points >= item.Worth ? "full" : points > 0 ? "part" : "none";
        html.Append(CultureInfo.InvariantCulture, $"<section class=\"item {state}\" id=\"item-{number}\" aria-labelledby=\"item-{number}-title\">\n<h3 id=\"item-{number}-title\">Marks: {HtmlText.Encode(item.Title)}</h3>\n");
        html.Append("<p class=\"item-points\">").Append(item.Points is { } earned ? $"<strong>{Number(earned)}</strong> of {Number(item.Worth)} points" : $"This waits for a person to mark it; it is worth {Number(item.Worth)} points.").Append(item.IsExtraCredit ? " (extra credit)" : "").Append("</p>\n");
        if (item.Checks.Count > 0)
        {
            html.Append("<ul class=\"checks\">\n").AppendJoin("", item.Checks.Select(Check)).Append("</ul>\n");
        }

        if (item.IsMarkedByHand && item.Kind == ItemKind.Code)
        {
            html.Append("<p>A person set the points of this item.</p>\n");
        }

        if (item.Level is { } level)
        {
            html.Append("<p class=\"level\"><strong>").Append(HtmlText.Encode(level)).Append("</strong>").Append(item.LevelSentence is { } sentence ? $": {HtmlText.Encode(sentence)}" : "").Append("</p>\n");
        }

        if (item.Comment is { Length: > 0 } comment)
        {
            html.Append("<div class=\"comment\" role=\"group\" aria-label=\"Comment\">\n<p class=\"quiet\">Comment</p>\n").Append(SafeMarkdown.Of(comment)).Append("</div>\n");
        }

        return html.Append("</section>\n").ToString();
    }

    // Sign and word say the same, so that neither colour nor the sign is needed.
    private static string Check(CheckFeedback check)
    {
        var html = new StringBuilder("<li class=\"").Append(check.Passed ? "passed" : "failed").Append("\"><span class=\"sign\" aria-hidden=\"true\">").Append(check.Passed ? '\u2714' : '\u2718').Append("</span> ");
        html.Append("<span class=\"check-name\">").Append(HtmlText.Encode(check.Name)).Append("</span> <span class=\"quiet\">")
            .Append(check.Passed ? "passed" : "not passed").Append(check.Worth > 0 ? $", {Number(check.Earned)} of {Number(check.Worth)}" : "").Append(check.IsHidden ? ", checked after you handed in" : "").Append("</span>");
        if (check.Message is { } message)
        {
            html.Append("<br>").Append(HtmlText.Encode(message));
        }

        if (check.Hint is { Length: > 0 } hint)
        {
            html.Append("<br><span class=\"hint\">Hint: ").Append(HtmlText.Encode(hint)).Append("</span>");
        }

        return html.Append("</li>\n").ToString();
    }
}
