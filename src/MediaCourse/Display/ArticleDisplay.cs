using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows an article, and what cleaning did to it.</summary>
public static class ArticleDisplay
{
    /// <summary>
    /// The raw text line by line, what cleaning removed struck through behind the name of its rule.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="wholeText">Whether long paragraphs that were kept are shown whole; else their middle is left out, and that is said.</param>
    public static CleaningView ShowCleaning(this Article article, bool wholeText = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new CleaningView(article, wholeText);
    }

    /// <summary>A row for each stretch that cleaning removed: where it stood, by which rule, and why.</summary>
    public static Table<ArticleSpan> RemovedTable(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Table.Of(article.Removed, $"What cleaning removed from {article.Id}: {article.Removed.Length} of {article.Spans.Length} stretches.")
            .All()
            .Column("line", span => LineText.Number(span))
            .Column("rule", span => span.Rule?.Name)
            .Column("why", span => LineText.Reason(span))
            .Column("text", span => new Markup($"<del>{HtmlEncoding.Escape(span.Text)}</del>", span.Text));
    }
}

/// <summary>The formatters of an article.</summary>
internal sealed class ArticleFormatters : FormatterSource<Article>
{
    /// <inheritdoc/>
    protected override IRendering Show(Article value) => new ArticleView(value);
}
