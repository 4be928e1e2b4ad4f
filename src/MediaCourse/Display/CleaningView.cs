using System.Globalization;
using System.Text;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>
/// A raw text line by line as cleaning saw it: what was removed is struck through behind the name of the rule, what is
/// set apart has its role before it, and the rules with their reasons stand below. The struck text is marked in words
/// too, so that a screen reader and a print in one colour tell the same.
/// </summary>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class CleaningView : IRendering
{
    private readonly bool _wholeText;

    internal CleaningView(Article article, bool wholeText)
    {
        Article = article;
        _wholeText = wholeText;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <inheritdoc/>
    public string ToHtml() => TableStyle.Html + CleaningStyle.Html + TableWriter.Html(Lines()) + (Rules() is { } rules ? "\n" + TableWriter.Html(rules.Content()) : "");

    /// <inheritdoc/>
    public string ToPlainText() => TableWriter.PlainText(Lines()) + (Rules() is { } rules ? "\n\n" + rules.ToPlainText() : "");

    private TableContent Lines()
    {
        var rows = new List<IReadOnlyList<Markup>>();
        var span = 0;
        for (var line = 1; line <= Article.Raw.LineCount; line++)
        {
            while (span < Article.Spans.Length && Article.Spans[span].EndLine < line)
            {
                span++;
            }

            if (Line(line, span) is { } markup)
            {
                rows.Add([Markup.Of(line.ToString(CultureInfo.InvariantCulture)), markup]);
            }
        }

        return new TableContent
        {
            Caption = Caption(),
            Class = CleaningStyle.LinesClass,
            Headers = ["line", "text"],
            IsNumeric = [true, false],
            Rows = rows,
            Cut = _wholeText || !Article.Spans.Any(span => !span.IsRemoved && SpanMarkup.IsLong(span.Text)) ? null : "Long paragraphs that were kept are shortened; ShowCleaning(wholeText: true) shows them whole.",
        };
    }

    private string Caption()
    {
        var name = Article.Id == Article.File ? Article.Id : $"{Article.Id} ({Article.File})";
        if (Article.Removed.IsEmpty)
        {
            return $"{name}: cleaning removed nothing.";
        }

        var share = TextShare.Of(Article);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: cleaning removed {Article.Removed.Length} of {Article.Spans.Length} stretches, {100.0 * share.Removed / share.Characters:0.0}% of the characters, blanks not counted. Removed text is struck through behind the name of its rule; blank lines are left out.");
    }

    /// <summary>What stands on a line, or null for a blank one.</summary>
    private Markup? Line(int line, int firstSpan)
    {
        var bounds = Article.Raw.LineSpan(line);
        var html = new StringBuilder();
        var text = new StringBuilder();
        for (var i = firstSpan; i < Article.Spans.Length && Article.Spans[i].Line <= line; i++)
        {
            var span = Article.Spans[i];
            var start = Math.Max(span.Span.Start, bounds.Start);
            var end = Math.Min(span.Span.End, bounds.End);
            if (end <= start)
            {
                continue;
            }

            var piece = Article.Raw.Text[start..end];
            var isStart = span.Line == line;
            var markup = span.IsRemoved ? SpanMarkup.Removed(span, piece, isStart) : SpanMarkup.Kept(span, piece, isStart, _wholeText);
            html.Append(html.Length == 0 ? "" : " ").Append(markup.Html);
            text.Append(text.Length == 0 ? "" : " ").Append(markup.PlainText);
        }

        return html.Length == 0 ? null : new Markup(html.ToString(), text.ToString());
    }

    private Table<IGrouping<(string Name, string Role, bool IsRemoved), ArticleSpan>>? Rules()
    {
        var rules = Article.Spans
            .Where(span => span.Rule is not null)
            .GroupBy(span => (span.Rule!.Name, Role: span.Role.Name(), span.IsRemoved))
            .ToList();
        return rules.Count == 0
            ? null
            : Table.Of(rules, "The rules that saw something, in the order of the text")
                .All()
                .Column("rule", rule => rule.Key.Name)
                .Column("role", rule => rule.Key.Role)
                .Column("result", rule => rule.Key.IsRemoved ? "removed" : "set apart")
                .Column("stretches", rule => rule.Count())
                .Column("lines", rule => LineText.List(rule))
                .Column("why", rule => rule.First().Reason);
    }
}
