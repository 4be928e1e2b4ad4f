using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>The stretches of an article in which terms are counted, with its quotations or without.</summary>
public static class ArticleWords
{
    /// <summary>The sentences of an article, or the parts of them on one side of the quotation marks.</summary>
    /// <remarks>
    /// The marks decide (<see cref="Quotations.Find"/>), so that indirect speech counts as the outlet's own words. No
    /// stretch reaches over a mark where quotations are left out or stand alone.
    /// </remarks>
    public static IReadOnlyList<TextStretch> Words(this Article article, QuotationChoice quotations = QuotationChoice.In)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sentences = article.Sentences.Select(sentence => sentence.Span);
        if (quotations != QuotationChoice.In)
        {
            var quoted = Quotations.Find(article).Where(quotation => quotation.Depth == 0).Select(quotation => quotation.Span).ToList();
            sentences = Parted(sentences, quoted, quotations == QuotationChoice.Only);
        }

        return [.. sentences.Select(span => new TextStretch(article.Raw.Text, span))];
    }

    /// <summary>What the outlet says itself: the words outside quotation marks.</summary>
    public static IReadOnlyList<TextStretch> OwnWords(this Article article) => article.Words(QuotationChoice.Out);

    /// <summary>What the outlet quotes: the words between quotation marks.</summary>
    public static IReadOnlyList<TextStretch> QuotedWords(this Article article) => article.Words(QuotationChoice.Only);

    private static IEnumerable<TextSpan> Parted(IEnumerable<TextSpan> sentences, List<TextSpan> quoted, bool inside)
    {
        var first = 0;
        foreach (var sentence in sentences)
        {
            while (first < quoted.Count && quoted[first].End <= sentence.Start)
            {
                first++;
            }

            var at = sentence.Start;
            for (var i = first; i < quoted.Count && quoted[i].Start < sentence.End; i++)
            {
                var shared = new TextSpan(Math.Max(at, quoted[i].Start), Math.Min(sentence.End, quoted[i].End));
                var part = inside ? shared : new TextSpan(at, Math.Max(at, quoted[i].Start));
                if (part.Length > 0)
                {
                    yield return part;
                }

                at = Math.Max(at, shared.End);
            }

            if (!inside && at < sentence.End)
            {
                yield return new TextSpan(at, sentence.End);
            }
        }
    }
}
