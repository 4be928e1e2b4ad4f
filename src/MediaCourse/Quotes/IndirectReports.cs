using System.Collections.Immutable;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Quotes.Spans;
using MediaCourse.Sources;

namespace MediaCourse.Quotes;

/// <summary>Finds indirect speech: sentences with a verb of speaking, its subject, and no quotation mark.</summary>
public static class IndirectReports
{
    /// <summary>The indirect reports in the paragraphs of an article, in order. Headings and comments are left out.</summary>
    /// <remarks>The verb decides, not the sense: an announcement counts, speech without a listed verb does not.</remarks>
    public static ImmutableArray<IndirectReport> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        QuotedBlock[] blocks = [.. QuotedBlock.Of(article)];
        var attributor = new Attributor(article.Raw.Text, blocks, new SpanFinder(article.Raw.Text, blocks).Find());
        attributor.Run();
        return
        [
            .. attributor.Indirect.Select(report => new IndirectReport
            {
                Raw = article.Raw,
                Source = article.Id,
                Span = report.Span,
                Speaker = report.Speaker,
                SpeakerMention = report.Mention,
                Cue = report.Cue,
            }),
        ];
    }
}
