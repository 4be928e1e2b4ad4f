using System.Globalization;
using MediaCourse.Evaluation;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints how methods stand against a reference annotation.</summary>
internal static class EvaluationTables
{
    /// <summary>The scores, the tone, and the disagreements with their lines.</summary>
    public static void Write(TextWriter output, EvaluationReport report)
    {
        output.Write("The rules against the reference annotation, which is one careful reading and not the truth\n");
        WriteScores(output, report);
        WriteTone(output, report);
        WriteDisagreements(output, report);
    }

    private static void WriteScores(TextWriter output, EvaluationReport report)
    {
        var table = new TablePrinter("measure", "source", ">precision", ">recall", ">F1", ">reference", ">found", ">right");
        foreach (var scores in report.Scores.GroupBy(score => score.Measure))
        {
            foreach (var score in scores)
            {
                table.AddRow(
                    score.Source is null ? new Style(decoration: Decoration.Bold) : Style.Plain,
                    scores.First() == score ? score.Measure.InWords() : "",
                    score.Source ?? "all",
                    Share(score.Precision),
                    Share(score.Recall),
                    Share(score.F1),
                    Number(score.Reference),
                    Number(score.Found),
                    Number(score.FoundRight));
            }
        }

        output.Write(table.Render());
    }

    private static void WriteTone(TextWriter output, EvaluationReport report)
    {
        var matrix = report.Tone.Matrix;
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"Tone: {report.Tone.Scorer} and the annotator give {matrix.Agreed} of {matrix.Total} comments the same label; Krippendorff's alpha (ordinal) {Share(report.Tone.Alpha.Value) ?? "unknown"}, Pearson's r {Share(report.Tone.Pearson.Value) ?? "unknown"}\n"));
        var table = new TablePrinter("annotator says", ">negative", ">neutral", ">positive");
        foreach (var expected in matrix.Labels)
        {
            table.AddRow(Style.Plain, [expected, .. matrix.Labels.Select(found => Number(matrix[expected, found]))]);
        }

        output.Write(table.Render());
    }

    private static void WriteDisagreements(TextWriter output, EvaluationReport report)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"Where they differ: {report.Disagreements.Length} places\n"));
        if (report.Disagreements.IsEmpty)
        {
            return;
        }

        var table = new TablePrinter("measure", "source", ">line", "reference", "rules", "words");
        foreach (var row in report.Disagreements)
        {
            table.AddRow(Style.Plain, row.Measure.InWords(), row.Source, Number(row.Line), row.Reference, row.Method, row.Text);
        }

        output.Write(table.Render());
    }

    private static string? Share(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
