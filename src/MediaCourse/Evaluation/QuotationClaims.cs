using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Compares quotations and indirect reports.</summary>
internal static class QuotationClaims
{
    public static IEnumerable<MeasureComparison> Compare(Corpus corpus, ReferenceAnnotation reference)
    {
        List<Attribution> expected =
        [
            .. reference.Quotations.Select(quotation => new Attribution(corpus[quotation.Source], new TextSpan(quotation.Start, quotation.End), quotation.Kind, quotation.Speaker, quotation.Cue)),
        ];
        List<Attribution> found =
        [
            .. corpus.Articles.SelectMany(article => Quotations.Find(article), (article, quotation) => new Attribution(article, quotation.Span, quotation.Kind, quotation.Speaker, quotation.Cue)),
        ];
        var shared = Claims(expected, _ => "").Select(claim => (claim.Source, claim.Place))
            .Intersect(Claims(found, _ => "").Select(claim => (claim.Source, claim.Place)))
            .ToHashSet();
        yield return ClaimComparison.Of(EvaluationMeasure.QuotationSpans, Claims(expected, _ => "a quotation"), Claims(found, _ => "a quotation"));
        yield return CompareAttributions(EvaluationMeasure.QuotationKinds, quotation => quotation.Kind.ToString().ToLowerInvariant());
        yield return CompareAttributions(EvaluationMeasure.QuotationSpeakers, quotation => quotation.Speaker);
        yield return CompareAttributions(EvaluationMeasure.QuotationCues, quotation => quotation.Cue);
        yield return ClaimComparison.Of(
            EvaluationMeasure.IndirectReports,
            [.. reference.IndirectReports.Select(report => Claim.About(corpus[report.Source], new TextSpan(report.Start, report.End), "an indirect report"))],
            [.. corpus.Articles.SelectMany(article => IndirectReports.Find(article), (article, report) => Claim.About(article, report.Span, "an indirect report"))]);

        // A quotation that one side does not have is listed once, by its span.
        MeasureComparison CompareAttributions(EvaluationMeasure measure, Func<Attribution, string?> valueOf) =>
            ClaimComparison.Of(measure, Claims(expected, valueOf), Claims(found, valueOf), claim => shared.Contains((claim.Source, claim.Place)));
    }

    private static List<Claim> Claims(IEnumerable<Attribution> attributions, Func<Attribution, string?> valueOf) =>
    [
        .. attributions.Where(item => valueOf(item) is not null).Select(item => Claim.About(item.Article, item.Span, valueOf(item)!)),
    ];

    private sealed record Attribution(Article Article, TextSpan Span, QuotationKind Kind, string? Speaker, string? Cue);
}
