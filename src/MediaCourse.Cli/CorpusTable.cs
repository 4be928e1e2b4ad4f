using System.Globalization;
using System.Text;
using MediaCourse.Sources;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>The readable form of <c>mediacourse corpus</c>.</summary>
internal static class CorpusTable
{
    private const string RemovedMark = "\u00D7";

    /// <summary>A row for each source.</summary>
    public static string OfSources(Corpus corpus)
    {
        var table = new TablePrinter("id", "published", ">words", ">removed", "outlet", "kind");
        foreach (var article in corpus.Articles)
        {
            table.AddRow(
                Style.Plain,
                article.Id,
                Day(article.Published),
                Number(article.WordCount),
                Number(article.Removed.Length),
                article.Outlet,
                article.Kind);
        }

        var text = new StringBuilder();
        AppendLine(text, corpus.Name);
        AppendLine(text, corpus.About);
        text.Append(table.Render());
        return text.Append("\u2013 is what the text does not show. Words are those of the article, without what was removed.\n'mediacourse corpus ID' shows a source stretch by stretch.\n").ToString();
    }

    /// <summary>A row for each span of a source, below it why each rule took what it took.</summary>
    public static string OfSpans(Article article)
    {
        var table = new TablePrinter(">line", "", "role", "rule", "text");
        foreach (var span in article.Spans)
        {
            table.AddRow(
                span.IsRemoved ? new Style(decoration: Decoration.Dim) : Style.Plain,
                span.EndLine == span.Line ? Number(span.Line) : $"{Number(span.Line)}-{Number(span.EndLine)}",
                span.IsRemoved ? RemovedMark : "",
                span.Role.Name(),
                span.Rule?.Name ?? "",
                span.DuplicateOf is { } line ? $"[= line {Number(line)}] {span.Text}" : span.Text);
        }

        var text = new StringBuilder();
        AppendLine(text, article.Title is { } title ? $"{article.Id}: {title}" : article.Id);
        AppendLine(text, Facts(article));
        text.Append(table.Render());
        AppendReasons(text, article);
        return text.ToString();
    }

    private static string Facts(Article article)
    {
        string?[] facts =
        [
            article.File,
            article.Outlet,
            article.Country,
            Day(article.Published),
            article.Kind,
            $"{Count(article.Paragraphs.Length, "paragraph")}, {Count(article.Sentences.Length, "sentence")}, {Count(article.WordCount, "word")}",
            $"{Number(article.Removed.Length)} {(article.Removed.Length == 1 ? "stretch" : "stretches")} removed",
        ];
        return string.Join(" \u00B7 ", facts.Where(fact => fact is not null));
    }

    private static void AppendReasons(StringBuilder text, Article article)
    {
        var reasons = article.Spans
            .Where(span => span.Rule is not null)
            .GroupBy(span => (span.Rule!.Name, span.Rule.Reason))
            .ToList();
        if (reasons.Count > 0)
        {
            AppendLine(text, $"Rules ({RemovedMark} is removed; the rest is kept or set apart):");
        }

        foreach (var rule in reasons)
        {
            var lines = rule.Select(span => span.Line).Distinct().ToList();
            var where = lines.Count <= 8
                ? string.Join(", ", lines.Select(Number))
                : $"{Number(lines[0])} to {Number(lines[^1])}";
            AppendLine(text, $"  {rule.Key.Name} ({(lines.Count == 1 ? "line" : "lines")} {where}): {rule.Key.Reason.TrimEnd('.')}.");
        }
    }

    private static void AppendLine(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            text.Append(line[..^line.TrimStart().Length]).Append(TablePrinter.Printable(line)).Append('\n');
        }
    }

    private static string Count(int number, string noun) => Number(number) + " " + noun + (number == 1 ? "" : "s");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
