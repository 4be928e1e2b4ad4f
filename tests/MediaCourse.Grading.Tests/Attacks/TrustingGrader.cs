using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Grading.Execution;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// A grader as it should not be, to show that attacks are real: it runs a hand-in as it is, with the checks and points that stand in it,
/// and takes silence for success.
/// </summary>
internal static class TrustingGrader
{
    public static async Task<double> PointsAsync(ExecutionEngine engine, string notebook)
    {
        var cells = JsonNode.Parse(notebook)!["cells"]!.AsArray().Select(static cell => cell!).Where(static cell => IsCode(cell) || IsGraded(cell)).ToList();
        var steps = cells.Select(static cell => new ExecutionStep("cell", IsCode(cell) && !Tags(cell).Contains("skip-execution", StringComparer.Ordinal) ? SourceOf(cell) : "", StepKind.Cell));
        var results = await engine.RunAsync([.. steps], TestContext.Current.CancellationToken);
        return cells.Zip(results).Where(static run => IsGraded(run.First)).Sum(static run => PointsOf(run.First, run.Second));
    }

    private static double PointsOf(JsonNode cell, StepResult result)
    {
        var worth = cell["metadata"]!["nbgrader"]!["points"]!.GetValue<double>();
        var shown = result.Outputs.Select(static output => output switch
        {
            ResultOutput value => value.Data.TextOf("text/plain") ?? value.Data.TextOf("text/html") ?? "",
            DisplayOutput value => value.Data.TextOf("text/plain") ?? value.Data.TextOf("text/html") ?? "",
            ErrorOutput { Name: not "Crashed" } => "\u2718",
            _ => "",
        }).ToList();

        // nbgrader takes the first number that a cell gives for its points.
        return shown.Select(static text => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : (double?)null).FirstOrDefault(static number => number is not null)
            ?? (shown.Exists(static text => text.Contains('\u2718', StringComparison.Ordinal) || text.Contains("Not ", StringComparison.Ordinal) || text.Contains("could not", StringComparison.Ordinal)) ? 0 : worth);
    }

    private static bool IsCode(JsonNode cell) => (string?)cell["cell_type"] == "code";

    private static bool IsGraded(JsonNode cell) => cell["metadata"]!["nbgrader"] is { } grading && grading["grade"]!.GetValue<bool>();

    private static IEnumerable<string> Tags(JsonNode cell) => cell["metadata"]!["tags"]?.AsArray().Select(static tag => (string)tag!) ?? [];

    private static string SourceOf(JsonNode cell) =>
        cell["source"] is JsonArray lines ? string.Concat(lines.Select(static line => (string)line!)) : (string)cell["source"]!;
}
