using System.Globalization;
using MediaCourse.Agreement;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;

namespace MediaCourse.Display;

/// <summary>Shows how a tone score came about, and how well a scorer agrees with readers.</summary>
public static class ToneDisplay
{
    /// <summary>The text with its tone words marked, and below it a row for each thing that a rule did to one.</summary>
    public static ToneText ShowWords(this ToneExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new(explanation);
    }

    /// <summary>A row for each thing that a rule did to a word.</summary>
    public static Table<(ToneWord Word, ToneStep Step)> ToTable(this ToneExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var score = explanation.Score;
        var steps = explanation.Words.SelectMany(word => word.Steps, (word, step) => (Word: word, Step: step));
        var caption = string.IsNullOrWhiteSpace(explanation.Text)
            ? "There is no text to score yet: write a sentence between the quotation marks."
            : string.Create(CultureInfo.InvariantCulture, $"Compound {score.Compound:0.0000} (negative {score.Negative:0.000}, neutral {score.Neutral:0.000}, positive {score.Positive:0.000}) for: {explanation.Text}");
        var table = Table.Of(steps, caption)
            .All()
            .Column("word", row => row.Word.Word)
            .Column("rule", row => row.Step.Rule.ToString().ToLowerInvariant())
            .Column("because of", row => row.Step.Because)
            .Column("change", row => row.Step.Change, "+0.000;-0.000;0.000")
            .Column("share of compound", row => explanation.CompoundShare(row.Step.Change), "+0.000;-0.000;0.000")
            .Note(string.Create(CultureInfo.InvariantCulture, $"Sum {explanation.Sum:0.000}, of it {explanation.Emphasis:0.000} for exclamation and question marks; compound = sum / \u221A(sum\u00B2 + 15). Neutral words: {explanation.NeutralWords}."));
        return explanation.NeutralWords == 0 || explanation.Words.Any(word => word.Steps.Any()) ? table : table.Note("The list knows none of these words.");
    }

    /// <summary>The reader's labels against the scorer's, with all measures of agreement below.</summary>
    public static Table<string> ToTable(this ToneEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var matrix = evaluation.Matrix;
        var table = Table.Of(matrix.Labels, string.Create(CultureInfo.InvariantCulture, $"{evaluation.Scorer} against readers: {matrix.Agreed} of {matrix.Total} texts get the reader's label"))
            .Column("reader says", label => label);
        foreach (var found in matrix.Labels)
        {
            table = table.Column($"scorer says {found}", label => matrix[label, found]);
        }

        if (matrix.Total == 0)
        {
            table = table.Note("No text is rated yet: write your numbers in the cell above, run it, and run this cell again.");
        }

        return table
            .Column("recall", label => matrix.Recall(label), "0.00", unknown: "no such text")
            .Column("precision", label => matrix.Precision(label), "0.00", unknown: "never given")
            .Note($"Krippendorff's alpha (ordinal): {Number(evaluation.Alpha.Value)}; 1 is perfect, 0 is chance, .667 the least for tentative conclusions.")
            .Note($"Pearson's r: {InWords(evaluation.Pearson)}; Spearman's rho: {InWords(evaluation.Spearman)}.");
    }

    /// <summary>The texts on which scorer and reader are furthest apart.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="count">How many.</param>
    public static Table<ToneMiss> WorstMisses(this ToneEvaluation evaluation, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        var shown = Math.Clamp(count, 0, evaluation.Misses.Count);
        return Table.Of(evaluation.Misses.Take(shown), string.Create(CultureInfo.InvariantCulture, $"Where {evaluation.Scorer} and the reader are furthest apart: {shown} of {evaluation.Misses.Count} texts{(shown < evaluation.Misses.Count ? $"; WorstMisses({evaluation.Misses.Count}) shows all" : "")}"))
            .All()
            .Column("text", miss => miss.Text.Id)
            .Column("reader", miss => miss.Text.Rating, "0.##")
            .Column("scorer", miss => miss.Tone, "0.####")
            .Column("gap", miss => miss.Gap, "+0.0;-0.0;0.0")
            .Column("words", miss => miss.Text.Text)
            .Note("Gap: how many standard deviations the scorer lies above (+) or below (-) the reader, each on its own scale.");
    }

    private static string InWords(Correlation correlation) => correlation is { Low: { } low, High: { } high }
        ? $"{Number(correlation.Value)} (95% from {Number(low)} to {Number(high)}, {correlation.Pairs} texts)"
        : $"{Number(correlation.Value)} ({correlation.Pairs} texts)";

    private static string Number(double? value) => value?.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture) ?? "cannot be said";
}

/// <summary>The formatters of an explained score.</summary>
internal sealed class ToneExplanationFormatters : FormatterSource<ToneExplanation>
{
    /// <inheritdoc/>
    protected override IRendering Show(ToneExplanation value) => value.ShowWords();
}

/// <summary>The formatters of an evaluation.</summary>
internal sealed class ToneEvaluationFormatters : FormatterSource<ToneEvaluation>
{
    /// <inheritdoc/>
    protected override IRendering Show(ToneEvaluation value) => value.ToTable();
}
