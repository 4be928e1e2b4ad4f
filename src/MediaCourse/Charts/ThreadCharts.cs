using System.Globalization;
using MediaCourse.Comments;
using MediaCourse.Evaluation;

namespace MediaCourse.Charts;

/// <summary>Charts of a comment thread.</summary>
public static class ThreadCharts
{
    private const int Far = 5;
    private static readonly string[] Readings = ["rules", "reference"];

    /// <summary>For each comment that holds words of others: its own words and theirs.</summary>
    public static Figure ChartOfOthersWords(this CommentThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        var rows = thread.Comments
            .Where(comment => comment.Descriptors.QuotedWords > 0)
            .SelectMany(comment => new[] { (comment.StartLine, Whose: "own words", comment.Descriptors.Words), (comment.StartLine, Whose: "words of others", Words: comment.Descriptors.QuotedWords) });
        return Charts.Grouped(
            rows,
            row => string.Create(CultureInfo.InvariantCulture, $"line {row.StartLine}"),
            row => row.Whose,
            row => row.Words,
            "Whose words a comment holds",
            "words",
            new ChartOptions { Source = string.Create(CultureInfo.InvariantCulture, $"{thread.Source}; only comments in which the rules found words of others, named by their first line, of {thread.Comments.Length} comments.") });
    }

    /// <summary>How far back the answered comment stands, by the rules and by the reference annotation.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="reference">The reference annotation.</param>
    public static Figure ChartOfAnswers(this CommentThread thread, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(reference);
        var rules = thread.Comments.Where(comment => comment.Reply is not null).Select(comment => (Who: "rules", Back: comment.Id - comment.Reply!.To));
        var annotated = reference.Comments.Where(comment => comment.Source == thread.Source && comment.ReplyTo is not null).Select(comment => (Who: "reference", Back: comment.Id - comment.ReplyTo!.Value));
        var counts = rules.Concat(annotated).CountBy(link => (link.Who, Back: Math.Min(link.Back, Far))).ToDictionary();
        var rows = Enumerable.Range(1, Far).SelectMany(back => Readings.Select(who => (who, back, count: counts.GetValueOrDefault((who, back)))));
        return Charts.Grouped(
            rows,
            row => row.back switch { 1 => "the one before", Far => "five or more back", var back => string.Create(CultureInfo.InvariantCulture, $"{back} back") },
            row => row.who,
            row => row.count,
            "How far back the answered comment stands",
            "comments",
            new ChartOptions { Source = $"{thread.Source}; only comments that are said to answer another." });
    }
}
