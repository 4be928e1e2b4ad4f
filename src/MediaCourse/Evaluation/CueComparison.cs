using System.Collections.Immutable;
using MediaCourse.Display;
using MediaCourse.Framing.Verbs;
using MediaCourse.Quotes;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Reporting verbs found by rule beside the verbs of speaking that a reader marked, and where the two differ.</summary>
/// <param name="Compared">How many verbs of speaking the reader marked in the texts.</param>
/// <param name="Differences">Where the rules have another speaker, or no verb.</param>
[TypeFormatterSource(typeof(CueComparisonFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record CueComparison(int Compared, ImmutableArray<CueDifference> Differences)
{
    /// <summary>Compares.</summary>
    /// <param name="uses">What the rules found.</param>
    /// <param name="reference">What a reader marked.</param>
    public static CueComparison Of(ReportingVerbUses uses, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(uses);
        ArgumentNullException.ThrowIfNull(reference);
        var marked = reference.Quotations
            .Where(quotation => quotation.Section == QuotationSection.Article && quotation.Speaker is not null)
            .Select(quotation => (quotation.Source, quotation.Line, quotation.Speaker, quotation.Cue, Span: new TextSpan(quotation.Start, quotation.End)))
            .Concat(reference.IndirectReports.Select(report => (report.Source, report.Line, Speaker: (string?)report.Speaker, report.Cue, Span: new TextSpan(report.Start, report.End))))
            .Where(cue => cue.Cue is not null && uses.Sources.Contains(cue.Source, StringComparer.Ordinal))
            .DistinctBy(cue => (cue.Source, cue.Line, cue.Speaker, cue.Cue))
            .ToList();
        return new(marked.Count, [.. marked.Select(cue => Difference(uses, cue.Source, cue.Line, cue.Speaker!, cue.Cue!, cue.Span)).OfType<CueDifference>()]);
    }

    private static CueDifference? Difference(ReportingVerbUses uses, string source, int line, string speaker, string cue, TextSpan words)
    {
        var found = uses.Uses.Where(use => use.Source == source && (use.Line == line || use.SentenceSpan.Overlaps(words)) && IsSame(use.Form, cue)).ToList();
        return found.Exists(use => use.Speaker == speaker) ? null : new(source, line, cue, speaker, found is [var first, ..] ? first.Speaker ?? "nobody" : null);
    }

    private static bool IsSame(string verb, string cue) =>
        cue.Contains(verb, StringComparison.OrdinalIgnoreCase) || verb.Contains(cue, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A verb of speaking on which the rules and a reader differ.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Cue">The verb as the reader marked it.</param>
/// <param name="Speaker">Who speaks, by the reader.</param>
/// <param name="Found">Who speaks, by the rules; null where they found no verb there.</param>
public sealed record CueDifference(string Source, int Line, string Cue, string Speaker, string? Found);
