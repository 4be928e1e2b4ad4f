using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>An article: what is known of it, then its text with the lines of the file.</summary>
internal sealed class ArticleView(Article article) : IRendering
{
    /// <inheritdoc/>
    public string ToHtml() => $"{TableStyle.Html}{CleaningStyle.Html}{TableWriter.Html(Facts().Content())}\n{TableWriter.Html(Text())}";

    /// <inheritdoc/>
    public string ToPlainText() => $"{Facts().ToPlainText()}\n\n{TableWriter.PlainText(Text())}";

    private Table<(string Name, object? Value)> Facts() =>
        Table.Of<(string Name, object? Value)>(
            [
                ("title", article.Title),
                ("outlet", article.Outlet),
                ("country", article.Country),
                ("kind", article.Kind),
                ("published", article.Published),
                ("dateline", article.Dateline),
                ("file", article.File),
                ("length", string.Create(CultureInfo.InvariantCulture, $"{article.Tokens.Length:N0} words, {article.Sentences.Length:N0} sentences, {article.Paragraphs.Length:N0} paragraphs")),
                ("removed by cleaning", Removed()),
            ],
            $"{article.Id}: what is known of the text")
            .Column("fact", fact => fact.Name)
            .Column("value", fact => fact.Value);

    private string Removed() => article.Removed.IsEmpty
        ? "nothing"
        : string.Create(CultureInfo.InvariantCulture, $"{article.Removed.Length:N0} of {article.Spans.Length:N0} stretches; .ShowCleaning() shows them in their place");

    private TableContent Text()
    {
        var kept = article.Spans.Where(span => !span.IsRemoved && span.Role != SpanRole.Comment).ToList();
        var comments = article.Spans.Where(span => span.Role == SpanRole.Comment).ToList();
        return new TableContent
        {
            Caption = $"{article.Id}: the text, by the lines of its file",
            Class = CleaningStyle.LinesClass,
            Headers = ["line", "text"],
            IsNumeric = [true, false],
            Rows = [.. kept.Select(span => (Markup[])[Markup.Of(LineText.Number(span)), SpanMarkup.Kept(span, span.Text, withLabel: true, whole: true)])],
            Notes = comments.Count == 0 ? [] : [$"Readers' comments, lines {LineText.List(comments)}, are not shown here."],
        };
    }
}
