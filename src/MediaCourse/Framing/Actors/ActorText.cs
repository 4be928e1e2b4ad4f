using MediaCourse.Quotes;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Quotes.Spans;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Actors;

/// <summary>Reads an article as sentences: the reporter's, each followed by those within its quotations.</summary>
internal static class ActorText
{
    private const int LongWord = 4;

    /// <summary>The sentences in order; those outside the article, such as captions and comments, have no section.</summary>
    public static IEnumerable<(ReporterSentence Reporter, ActorSection? Section, List<ActorSentence> Parts)> Of(Article article)
    {
        var text = article.Raw.Text;
        QuotedBlock[] blocks = [.. QuotedBlock.Of(article)];
        var quotations = new SpanFinder(text, blocks).Find();
        var sections = SectionsOf(article, blocks);
        foreach (var sentence in ReporterSentences.Of(text, blocks, quotations))
        {
            var parts = new List<ActorSentence>();
            if (sections[sentence.Block] is { } section)
            {
                var isHeading = section is ActorSection.Headline or ActorSection.Subheading;
                parts.Add(new(sentence, section, false, isHeading && IsTitleCase(sentence)));
                for (var item = 0; item < sentence.Count; item++)
                {
                    // A quotation over two paragraphs is an item of both.
                    if (sentence.IsQuotation(item) && sentence[item].Span.Start >= blocks[sentence.Block].Span.Start)
                    {
                        QuotedBlock[] words = [new(quotations[sentence[item].Quotation].Words, QuotationSection.Article)];
                        parts.AddRange(ReporterSentences.Of(text, words, []).Select(inner => new ActorSentence(inner, section, true, isHeading && IsTitleCase(inner))));
                    }
                }
            }

            yield return (sentence, sections[sentence.Block], parts);
        }
    }

    private static ActorSection?[] SectionsOf(Article article, QuotedBlock[] blocks)
    {
        var roles = article.Spans.ToDictionary(span => span.Span.Start);
        var sections = new ActorSection?[blocks.Length];
        var isLead = true;
        for (var i = 0; i < blocks.Length; i++)
        {
            var span = roles[blocks[i].Span.Start];
            sections[i] = span switch
            {
                { IsRemoved: true } => null,
                { Role: SpanRole.Title } => ActorSection.Headline,
                { Role: SpanRole.Standfirst } => ActorSection.Lead,
                { Role: SpanRole.Subheading } => ActorSection.Subheading,
                { Role: SpanRole.Body } => isLead ? ActorSection.Lead : ActorSection.Body,
                _ => null,
            };
            isLead &= !(span is { Role: SpanRole.Body, IsRemoved: false });
        }

        return sections;
    }

    private static bool IsTitleCase(ReporterSentence sentence)
    {
        var (capital, small) = (0, 0);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.WordAt(at).Length >= LongWord)
            {
                _ = sentence.IsCapital(at) ? capital++ : small++;
            }
        }

        return capital >= 2 && capital > 2 * small;
    }
}
