using System.Globalization;
using MediaCourse.Evaluation;

namespace MediaCourse.Display;

/// <summary>Shows how methods stand against a reference annotation.</summary>
public static class EvaluationDisplay
{
    internal const string NoReference = "These texts have no reference annotation (a folder named gold), so there is nothing to compare with.";
    private const string Meaning = "Precision: of what the rules found, the share that the reference has too. Recall: of what the reference has, the share that the rules found. F1: their harmonic mean, a mean that stays near the lower of the two.";
    private const string Caution = "The reference is one careful reading, not the truth, and the rules were written with these texts in view: on other texts they do worse.";
    private const string Standing = "How the rules stand against the reference annotation";

    /// <summary>A row for each measure: precision, recall and F1 in all sources, and F1 in each.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="only">The measures to show; none for all.</param>
    public static Table<MeasureScore> ToTable(this EvaluationReport report, params IReadOnlyList<EvaluationMeasure> only)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(only);
        var table = Table.Of(report.Scores.Where(score => score.Source is null && (only.Count == 0 || only.Contains(score.Measure))), Caption(report, Standing))
            .Column("measure", score => score.Measure.InWords())
            .Column("reference has", score => score.Reference)
            .Column("rules found", score => score.Found)
            .Column("in both", score => score.FoundRight)
            .Column("precision", score => score.Precision, "0.00", unknown: "none found")
            .Column("recall", score => score.Recall, "0.00", unknown: "none there")
            .Column("F1", score => score.F1, "0.00", unknown: "nothing to compare");
        foreach (var source in report.Scores.Select(score => score.Source).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            table = table.Column(source, score => report.Score(score.Measure, source)?.F1, "0.00", unknown: "none");
        }

        return report.Scores.IsEmpty ? table : table.Note(Meaning).Note("The columns named after sources hold the F1 in each.").Note(Caution);
    }

    /// <summary>Only some measures, in all sources together.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="measures">Which.</param>
    public static Table<MeasureScore> ScoreTable(this EvaluationReport report, params IReadOnlyList<EvaluationMeasure> measures)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(measures);
        var table = Table.Of(measures.Distinct().Select(measure => report.Score(measure)).OfType<MeasureScore>(), Caption(report, Standing))
            .Column("measure", score => score.Measure.InWords())
            .Column("reference has", score => score.Reference)
            .Column("rules found", score => score.Found)
            .Column("in both", score => score.FoundRight)
            .Column("precision", score => score.Precision, "0.00", unknown: "none found")
            .Column("recall", score => score.Recall, "0.00", unknown: "none there")
            .Column("F1", score => score.F1, "0.00", unknown: "nothing to compare");
        return report.Scores.IsEmpty ? table : table.Note(Meaning).Note(Caution);
    }

    /// <summary>A row for each place where rules and reference differ.</summary>
    /// <param name="report">The comparison.</param>
    /// <param name="measure">Only this measure; all by default.</param>
    public static Table<Disagreement> DisagreementTable(this EvaluationReport report, EvaluationMeasure? measure = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rows = report.Disagreements.Where(row => measure is null || row.Measure == measure);
        return Table.Of(rows, Caption(report, $"Where rules and reference annotation differ{(measure is { } only ? $" ({only.InWords()})" : "")}"))
            .Column("place", row => string.Create(CultureInfo.InvariantCulture, $"{row.Source}, line {row.Line}"))
            .Column("measure", row => row.Measure.InWords())
            .Column("reference", row => row.Reference, unknown: "\u2013")
            .Column("rules", row => row.Method, unknown: "\u2013")
            .Column("words", row => row.Text);
    }

    private static string Caption(EvaluationReport report, string usual) => report.Scores.IsEmpty ? NoReference : usual;
}

/// <summary>The formatters of an evaluation.</summary>
internal sealed class EvaluationReportFormatters : FormatterSource<EvaluationReport>
{
    /// <inheritdoc/>
    protected override IRendering Show(EvaluationReport value) => value.ToTable();
}
