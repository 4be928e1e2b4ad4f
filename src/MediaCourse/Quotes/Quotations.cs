using System.Collections.Immutable;
using MediaCourse.Quotes.Spans;
using MediaCourse.Sources;

namespace MediaCourse.Quotes;

/// <summary>Finds the quotations of a text and who is said to have spoken them, by rules and without a language model.</summary>
public static class Quotations
{
    /// <summary>
    /// The quotations in the paragraphs, headings and comments of an article, in order; one that lies in another comes behind it.
    /// </summary>
    /// <remarks>Any marks are read, whatever their state; what is wrong with them is named in <see cref="Quotation.Repair"/>.</remarks>
    public static ImmutableArray<Quotation> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        QuotedBlock[] blocks = [.. QuotedBlock.Of(article)];
        var spans = new SpanFinder(article.Raw.Text, blocks).Find();
        var quotations = ImmutableArray.CreateBuilder<Quotation>(spans.Count);
        var block = 0;
        foreach (var span in spans)
        {
            while (blocks[block].Span.End <= span.Words.Start)
            {
                block++;
            }

            quotations.Add(new Quotation
            {
                Raw = article.Raw,
                Source = article.Id,
                Span = span.Words,
                Kind = QuotationKind.Direct,
                Section = blocks[block].Section,
                Repair = span.Repair,
                Depth = span.Depth,
            });
        }

        return quotations.MoveToImmutable();
    }
}
