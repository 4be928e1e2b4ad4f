using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Cli;

/// <summary>How the outcome of <c>mediacourse run</c> is printed.</summary>
internal static class RunReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line a notebook, below it what failed or differs, and where the pages are.</summary>
    public static string Text(RunSummary summary)
    {
        var text = new StringBuilder();
        foreach (var notebook in summary.Notebooks.Where(notebook => notebook.Outcome.Run is not null))
        {
            var run = notebook.Outcome.Run!;
            text.Append(CultureInfo.InvariantCulture, $"{(notebook.Succeeded ? "ok    " : "FAILED")}  {notebook.Outcome.File.DisplayPath}  ")
                .Append(CultureInfo.InvariantCulture, $"{run.Cells.Count(cell => cell.Result is not null)} of {run.Cells.Count} code cells, {run.Elapsed.TotalSeconds:0.0} s\n");
            foreach (var warning in notebook.Outcome.Stored!.Warnings)
            {
                text.Append(CultureInfo.InvariantCulture, $"        note: {warning.Message}\n");
            }

            foreach (var cell in run.Cells.Where(cell => cell.Failed))
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"cell {cell.ExecutionCount}");
                var message = FirstLine(cell.Error?.Message) ?? Words(cell.Result!.Status);
                var namesTheCell = message.StartsWith($"{number},", StringComparison.Ordinal);
                text.Append("        ").Append(namesTheCell ? "" : $"{number}: ").Append(message).Append('\n');
            }

            foreach (var difference in notebook.Differences)
            {
                text.Append(CultureInfo.InvariantCulture, $"        cell {difference.CellIndex + 1} of the notebook no longer gives the stored output (- stored, + now):\n");
                foreach (var line in difference.Lines)
                {
                    text.Append("          ").Append(line).Append('\n');
                }
            }
        }

        foreach (var outcome in summary.Notebooks.Select(notebook => notebook.Outcome).Where(outcome => outcome.Skipped is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"--      {outcome.File.DisplayPath}  skipped: {outcome.Skipped}\n");
        }

        if (summary.Index is { } index)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nThe pages are in {Path.GetDirectoryName(index)}; open {index}\n");
        }

        return text.ToString();
    }

    /// <summary>The summary by notebook and cell; times in milliseconds.</summary>
    public static string Json(RunSummary summary) => JsonSerializer.Serialize(
        new
        {
            succeeded = summary.Succeeded,
            elapsed_ms = Milliseconds(summary.Elapsed),
            index = summary.Index,
            notebooks = summary.Notebooks.Select(notebook => new
            {
                path = notebook.Outcome.File.DisplayPath,
                status = notebook.Outcome.Skipped is not null ? "skipped" : notebook.Succeeded ? "succeeded" : notebook.Outcome.Problem is not null ? "not_run" : notebook.Outcome.Succeeded ? "differs" : "failed",
                problem = notebook.Outcome.Problem,
                skipped = notebook.Outcome.Skipped,
                warnings = (notebook.Outcome.Stored?.Warnings ?? []).Select(warning => new { line = warning.Line, message = warning.Message }),
                elapsed_ms = notebook.Outcome.Run is { } run ? Milliseconds(run.Elapsed) : (double?)null,
                written = notebook.Written,
                cells = (notebook.Outcome.Run?.Cells ?? []).Select(cell => new
                {
                    index = cell.CellIndex,
                    id = cell.CellId,
                    execution_count = cell.ExecutionCount,
                    status = cell.Result is { } result ? Words(result.Status) : "not run",
                    failed = cell.Failed,
                    elapsed_ms = cell.Result is { } ended ? Milliseconds(ended.Elapsed) : (double?)null,
                    variables_lost = cell.Result?.VariablesLost ?? false,
                    error = cell.Error is { } error ? new { name = error.Name, message = error.Message } : null,
                }),
                differences = notebook.Differences.Select(difference => new { index = difference.CellIndex, id = difference.CellId, lines = difference.Lines }),
            }),
        },
        Indented);

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    private static string? FirstLine(string? message) => message?.Split('\n')[0].Trim();

    private static string Words(CellStatus status) => status switch
    {
        CellStatus.Succeeded => "succeeded",
        CellStatus.NotCompiled => "not compiled",
        CellStatus.Threw => "threw an exception",
        CellStatus.Interrupted => "interrupted",
        CellStatus.TimedOut => "timed out",
        CellStatus.Crashed => "crashed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "An outcome without a name."),
    };
}
