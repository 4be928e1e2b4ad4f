using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// Links a sentence that introduces a quotation with it: a report without marks, or with a few words in marks, and right
/// behind it the speaker's own words. And a heading with the words of the article that it takes up.
/// </summary>
internal static class LeadIns
{
    // A quotation may go on from the lead-in's subject, or change it; a rare word must tell.
    private const double LeastShared = 0.8;
    private const double CoverageOfHeading = 0.5;
    private const double LeastOfHeading = 0.6;

    /// <summary>The links in one text, whose passages have the numbers from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static IEnumerable<Link> Of(IReadOnlyList<PassageContext> passages, int from, int to, StemWeights weights)
    {
        for (var i = from; i < to; i++)
        {
            if (passages[i].Passage.Section is QuotationSection.Headline or QuotationSection.Subheading)
            {
                if (OfHeading(passages, i, from, to, weights) is { } link)
                {
                    yield return link;
                }
            }
            else if (passages[i].Passage.Form != PassageForm.Direct)
            {
                foreach (var link in Introduced(passages, i, to, weights))
                {
                    yield return link;
                }
            }
        }
    }

    private static IEnumerable<Link> Introduced(IReadOnlyList<PassageContext> passages, int leadIn, int to, StemWeights weights)
    {
        var lead = passages[leadIn];
        var last = lead.LastSentence;
        for (var next = leadIn + 1; next < to; next++)
        {
            var quotation = passages[next];
            if (quotation.SharesSentence(lead))
            {
                continue;
            }

            var isFirst = last == lead.LastSentence;
            if (quotation.Passage is not { Form: PassageForm.Direct, Section: QuotationSection.Article }
                || !quotation.OpensSentence
                || quotation.FirstSentence > last + 1
                || (!isFirst && quotation.Block != passages[next - 1].Block)
                || lead.Speaker.Match(quotation.Speaker) != SpeakerMatch.Same)
            {
                yield break;
            }

            var comparison = Comparison.Of(lead, quotation, weights);
            if ((isFirst && lead.GivesContent) || comparison.Score >= LeastShared)
            {
                yield return new Link(leadIn, next, Link.ByPlace, comparison, leadIn);
            }

            last = quotation.LastSentence;
        }
    }

    private static Link? OfHeading(IReadOnlyList<PassageContext> passages, int heading, int from, int to, StemWeights weights)
    {
        Link? best = null;
        for (var i = from; i < to; i++)
        {
            if (passages[i].Passage.Section != QuotationSection.Article || passages[heading].Speaker.Match(passages[i].Speaker) == SpeakerMatch.Different)
            {
                continue;
            }

            var comparison = Comparison.Of(passages[heading], passages[i], weights);
            if (comparison.Score >= LeastOfHeading && comparison.Coverage >= CoverageOfHeading && comparison.Score > (best?.Comparison.Score ?? 0))
            {
                best = new Link(Math.Min(heading, i), Math.Max(heading, i), Link.ByPlace, comparison, heading);
            }
        }

        return best;
    }
}
