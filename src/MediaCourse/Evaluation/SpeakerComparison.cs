using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Speakers that a reader named, beside those of the rules and of a reference annotation.</summary>
/// <param name="Rows">A row for each place that the reader was asked about, in the order in which they were given.</param>
/// <param name="HasReference">Whether there is a reference annotation of the texts.</param>
[TypeFormatterSource(typeof(SpeakerComparisonFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record SpeakerComparison(ImmutableArray<ComparedSpeaker> Rows, bool HasReference)
{
    /// <summary>Compares.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="mine">A speaker for each place; a place is a source and a line, such as "urdupoint 15", and means the first quotation that stands there.</param>
    /// <param name="reference">The reference annotation.</param>
    public static SpeakerComparison Of(Corpus corpus, IReadOnlyDictionary<string, string> mine, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(reference);
        var found = new Dictionary<string, ImmutableArray<Quotation>>(StringComparer.Ordinal);
        return new SpeakerComparison([.. mine.Select(answer => Compare(corpus, found, answer.Key, answer.Value, reference))], !reference.IsNone);
    }

    private static ComparedSpeaker Compare(Corpus corpus, Dictionary<string, ImmutableArray<Quotation>> found, string place, string mine, ReferenceAnnotation reference)
    {
        var parts = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || corpus.Find(parts[0]) is not { } article || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            return new ComparedSpeaker(place, null, mine, null, null);
        }

        if (!found.TryGetValue(article.Id, out var quotations))
        {
            found.Add(article.Id, quotations = Quotations.Find(article));
        }

        return quotations.FirstOrDefault(quotation => quotation.Line <= line && line <= quotation.EndLine) is not { } there
            ? new ComparedSpeaker(place, null, mine, null, null)
            : new ComparedSpeaker(place, there.Text, mine, there.Speaker, reference.Quotations.FirstOrDefault(quotation => quotation.Source == article.Id && new TextSpan(quotation.Start, quotation.End).Overlaps(there.Span))?.Speaker);
    }
}

/// <summary>One quotation and who speaks it, by three readers.</summary>
/// <param name="Place">Source and line, as it was asked for.</param>
/// <param name="Words">The quotation; null where none stands there.</param>
/// <param name="Mine">Whom the reader named; blank where not answered.</param>
/// <param name="Rule">Whom the rules name; null for nobody.</param>
/// <param name="Reference">Whom the reference annotation names; null for nobody.</param>
public sealed record ComparedSpeaker(string Place, string? Words, string Mine, string? Rule, string? Reference)
{
    /// <summary>Whether there is an answer to compare.</summary>
    public bool IsAnswered => Words is not null && !string.IsNullOrWhiteSpace(Mine);

    /// <summary>Whether reader and rules name the same speaker; a family name is enough.</summary>
    public bool AgreesWithRule => IsAnswered && SpeakerName.Means(Mine, Rule);

    /// <summary>Whether reader and reference name the same speaker.</summary>
    public bool AgreesWithReference => IsAnswered && SpeakerName.Means(Mine, Reference);
}
