using System.Collections.Immutable;
using MediaCourse.Quotes.Attribution;
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
        var attributor = new Attributor(article.Raw.Text, blocks, spans);
        var (found, kinds) = attributor.Run();
        var position = new ArticlePosition(blocks);
        var block = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            while (blocks[block].Span.End <= span.Words.Start)
            {
                block++;
            }

            quotations.Add(new Quotation
            {
                Raw = article.Raw,
                Source = article.Id,
                Span = span.Words,
                Kind = kinds[i],
                Section = blocks[block].Section,
                Repair = span.Repair,
                Depth = span.Depth,
                Position = position.Of(span.Words.Start, block),
                Speaker = found[i]?.Speaker,
                Side = attributor.SideOf(found[i]?.Speaker),
                SpeakerMention = found[i]?.Mention,
                Cue = found[i]?.Cue,
                Via = found[i]?.Via,
                Confidence = found[i] is { Speaker: not null } attributed ? attributed.Confidence : 0,
                Reason = found[i]?.Reason,
            });
        }

        return quotations.MoveToImmutable();
    }
}
