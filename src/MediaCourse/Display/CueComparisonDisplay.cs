using System.Globalization;
using MediaCourse.Evaluation;
using MediaCourse.Framing.Verbs;

namespace MediaCourse.Display;

/// <summary>Shows where reporting verbs and a reader's verbs of speaking differ.</summary>
public static class CueComparisonDisplay
{
    /// <summary>Sets the verbs beside those of the reference annotation.</summary>
    public static CueComparison Against(this ReportingVerbUses uses, ReferenceAnnotation reference) => CueComparison.Of(uses, reference);

    /// <summary>A row for each difference.</summary>
    public static Table<CueDifference> ToTable(this CueComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Table.Of(comparison.Differences, string.Create(CultureInfo.InvariantCulture, $"Verbs of speaking on which rules and reference annotation differ: {comparison.Differences.Length} of {comparison.Compared}"))
            .All()
            .Column("source", row => row.Source)
            .Column("line", row => row.Line)
            .Column("verb", row => row.Cue)
            .Column("who speaks, by the reference", row => row.Speaker)
            .Column("who speaks, by the rules", row => row.Found, unknown: "no such verb found")
            .Note("The reference marks one verb for each quotation or report; a further verb in the same sentence is not compared.");
    }
}

/// <summary>The formatters of a comparison of verbs.</summary>
internal sealed class CueComparisonFormatters : FormatterSource<CueComparison>
{
    /// <inheritdoc/>
    protected override IRendering Show(CueComparison value) => value.ToTable();
}
