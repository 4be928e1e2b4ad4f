using System.Globalization;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows a text with marks on it.</summary>
public static class MarkedTextDisplay
{
    private const string Nobody = "nobody named";

    /// <summary>The article with its quotations marked by speaker.</summary>
    /// <param name="article">The article.</param>
    /// <param name="withComments">Whether readers' comments are shown too.</param>
    public static MarkedText ShowQuotations(this Article article, bool withComments = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        var quotations = Quotations.Find(article).Where(quotation => withComments || quotation.Section != QuotationSection.Comment).ToList();
        return new MarkedText(
            article,
            string.Create(CultureInfo.InvariantCulture, $"{article.Id}: {quotations.Count} quotations by speaker. Point at one for the rule that named its speaker."),
            quotations.Select(quotation => new TextMark(quotation.Span, quotation.Speaker ?? Nobody, Detail(quotation))),
            withComments);
    }

    /// <summary>An article with marks of one's own on it.</summary>
    /// <param name="article">The article.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="caption">What they mean.</param>
    /// <param name="withComments">Whether readers' comments are shown too.</param>
    public static MarkedText ShowMarks(this Article article, IEnumerable<TextMark> marks, string caption, bool withComments = false)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        return new MarkedText(article, caption, marks, withComments);
    }

    private static string Detail(Quotation quotation)
    {
        var kind = quotation.Kind.ToString().ToLowerInvariant();
        var reason = quotation.Reason is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; {quotation.Reason} (sure {quotation.Confidence:0.0#})");
        var repair = quotation.Repair.Describe() is { } wrong ? $"; {wrong}" : "";
        return kind + reason + repair;
    }
}
