using System.Globalization;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Sets cleaning beside what readers see: a student's own reading of some lines, and the reference annotation.</summary>
public static class CleaningReadingDisplay
{
    private const string Stays = "\u2013";
    private const string Goes = "taken out";

    /// <summary>What a student would take out of some lines of a file, beside what the rules took out.</summary>
    /// <param name="article">The article.</param>
    /// <param name="mine">The lines that the student would take out.</param>
    /// <param name="firstLine">The first line that is compared.</param>
    /// <param name="lastLine">The last one.</param>
    public static Table<CleanedLine> CompareCleaning(this Article article, IEnumerable<int> mine, int firstLine, int lastLine)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(mine);
        var marked = mine.ToHashSet();
        var lines = LinesOf(article, firstLine, lastLine, marked);
        var table = Table.Of(lines, string.Create(CultureInfo.InvariantCulture, $"{article.Id}, lines {firstLine} to {lastLine} without blank ones: what you and the rules take out"))
            .All()
            .Column("line", line => line.Line)
            .Column("you", line => line.Mine ? Goes : Stays)
            .Column("rules", line => line.IsRemoved ? Goes : Stays)
            .Column("rule", line => line.Rule, unknown: Stays)
            .Column("text", line => line.Text)
            .Note(marked.Count == 0
                ? "You have named no line yet: write line numbers between the brackets of your cell above, run it, and run this cell again."
                : string.Create(CultureInfo.InvariantCulture, $"You and the rules agree on {lines.Count(line => line.Mine == line.IsRemoved)} of {lines.Count} lines."));
        var outside = marked.Except(lines.Select(line => line.Line)).Order().ToList();
        return outside.Count == 0 ? table : table.Note($"Blank, or not among the lines compared here, and left out: {string.Join(", ", outside)}.");
    }

    /// <summary>A row for each source: where cleaning has put the passages that the reference annotation marks.</summary>
    public static Table<MarkedPassages> MarkedByReference(this Corpus corpus, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(reference);
        var rows = corpus.Articles.Select(article => MarkedPassages.Of(article, reference)).ToList();
        var lost = rows.Sum(row => row.Removed);
        var table = Table.Of(rows, "Where cleaning has put the quotations, reports of speech and comments that the reference annotation marks")
            .All()
            .Column("source", row => row.Source)
            .Column("marked", row => row.All)
            .Column("in the article", row => row.Article)
            .Column("in headings", row => row.Headings)
            .Column("in comments", row => row.Comments)
            .Column("in what was removed", row => row.Removed);
        return reference.IsNone
            ? table.Note("Nobody has annotated these texts, so there is nothing to compare with.")
            : table.Note(string.Create(CultureInfo.InvariantCulture, $"{(lost == 0 ? "Cleaning has removed nothing that the annotation marks." : $"Cleaning has removed {lost} {(lost == 1 ? "passage" : "passages")} that the annotation marks.")} It marks speech and comments only: a fact that cleaning took out would not show here."));
    }

    private static List<CleanedLine> LinesOf(Article article, int firstLine, int lastLine, HashSet<int> marked)
    {
        var lines = new List<CleanedLine>();
        for (var line = Math.Max(1, firstLine); line <= Math.Min(lastLine, article.Raw.LineCount); line++)
        {
            var text = article.Raw.LineSpan(line).In(article.Raw.Text).Trim();
            var spans = article.Spans.Where(span => span.Line <= line && line <= span.EndLine).ToList();
            if (text.Length > 0)
            {
                lines.Add(new(line, marked.Contains(line), spans.Count > 0 && spans.TrueForAll(span => span.IsRemoved), spans.Find(span => span.IsRemoved)?.Rule?.Name, text));
            }
        }

        return lines;
    }
}

/// <summary>A line of a file as a student and the rules of cleaning see it.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Mine">Whether the student would take it out.</param>
/// <param name="IsRemoved">Whether the rules take all of it out.</param>
/// <param name="Rule">The rule that takes something of it out; null for none.</param>
/// <param name="Text">What stands there.</param>
public sealed record CleanedLine(int Line, bool Mine, bool IsRemoved, string? Rule, string Text);

/// <summary>Where the passages lie that the reference annotation marks in a source.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Article">Passages in the article's paragraphs.</param>
/// <param name="Headings">Passages in title, standfirst and sub-headings.</param>
/// <param name="Comments">Passages in readers' comments, and the comments themselves.</param>
/// <param name="Removed">Passages that begin in what cleaning removed.</param>
public sealed record MarkedPassages(string Source, int Article, int Headings, int Comments, int Removed)
{
    /// <summary>All of them.</summary>
    public int All => Article + Headings + Comments + Removed;

    internal static MarkedPassages Of(Article article, ReferenceAnnotation reference)
    {
        var roles = reference.Quotations.Cast<Evaluation.Reference.IReferenceSpan>().Concat(reference.IndirectReports).Concat(reference.Comments)
            .Where(mark => mark.Source == article.Id)
            .Select(mark => article.Spans.FirstOrDefault(span => span.Span.Start <= mark.Start && mark.Start < span.Span.End))
            .ToList();
        return new(
            article.Id,
            roles.Count(span => span is null or { IsRemoved: false, Role: SpanRole.Body }),
            roles.Count(span => span is { IsRemoved: false, Role: not (SpanRole.Body or SpanRole.Comment) }),
            roles.Count(span => span is { IsRemoved: false, Role: SpanRole.Comment }),
            roles.Count(span => span is { IsRemoved: true }));
    }
}
