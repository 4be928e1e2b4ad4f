using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>A paragraph, heading or comment line in which quotations are looked for.</summary>
/// <param name="Span">Where it lies in the raw text.</param>
/// <param name="Section">What it is.</param>
internal sealed record QuotedBlock(TextSpan Span, QuotationSection Section)
{
    /// <summary>The blocks of an article in which somebody can be quoted, in order.</summary>
    public static IEnumerable<QuotedBlock> Of(Article article) =>
        from span in article.Spans
        let section = SectionOf(span)
        where section is not null
        select new QuotedBlock(span.Span, section.Value);

    private static QuotationSection? SectionOf(ArticleSpan span) => span switch
    {
        { IsRemoved: true, DuplicateOf: not null } => null,
        { Role: SpanRole.Title } => QuotationSection.Headline,
        { Role: SpanRole.Subheading } => QuotationSection.Subheading,
        { Role: SpanRole.Comment } => QuotationSection.Comment,
        { Role: SpanRole.Body or SpanRole.Standfirst or SpanRole.Caption } => QuotationSection.Article,
        _ => null,
    };
}
