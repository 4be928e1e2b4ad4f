using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Checks;
using MediaCourse.Grading.HandInValidation;

namespace MediaCourse.Cli;

/// <summary>How the check of a student's notebook is printed.</summary>
internal static class HandInText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Item by item, with the checks that do not pass; then what is to be put right.</summary>
    public static string Of(HandInReport report, string path)
    {
        var text = new StringBuilder();
        if (report.Title is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{TablePrinter.Printable(report.Title)}: {report.Done} of {report.Items.Count} items done\n\n");
        }

        foreach (var item in report.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Sign(item.State)} {TablePrinter.Printable(item.Title)} ({Points(item.Points)}){(item.Message.Length == 0 ? "" : $": {item.Message}")}\n");
            foreach (var check in item.State == ItemState.Untouched ? [] : item.Checks)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {Sign(check.Outcome)} {TablePrinter.Printable(check.Name)}{(check.Outcome == CheckOutcome.Right ? "" : $": {TablePrinter.Printable(check.Message)}")}\n");
            }

            if (item.ChecksOnHandIn > 0)
            {
                var more = item.ChecksOnHandIn == 1 ? "1 more check" : $"{item.ChecksOnHandIn.ToString(CultureInfo.InvariantCulture)} more checks";
                text.Append(CultureInfo.InvariantCulture, $"    \u2026 {more} when you hand in{(item.PointsOnHandIn == 0 ? "" : $" ({Points(item.PointsOnHandIn)})")}\n");
            }
        }

        if (report.Problems.Count > 0)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("To be put right:\n");
            foreach (var problem in report.Problems)
            {
                text.Append("  - ").Append(TablePrinter.Printable(problem.Message)).Append('\n');
            }
        }

        return report.Assignment is null ? text.ToString() : text.Append('\n').Append(report.IsComplete
            ? $"Everything is done. Save the notebook and hand in {Path.GetFileName(path)}.\n"
            : "Cells are counted from the top, those of text too. You can hand in at any time; what is not done gets no points.\n").ToString();
    }

    /// <summary>The same as JSON; cells are counted from 0.</summary>
    public static string Json(HandInReport report) => JsonSerializer.Serialize(
        new
        {
            assignment = report.Assignment,
            title = report.Title,
            complete = report.IsComplete,
            done = report.Done,
            total = report.Items.Count,
            items = report.Items.Select(item => new
            {
                id = item.Id,
                title = item.Title,
                state = Name(item.State),
                message = item.Message,
                points = item.Points,
                cell_id = item.CellId,
                cell_index = item.CellIndex,
                checks = item.Checks.Select(check => new { name = check.Name, outcome = Name(check.Outcome), message = check.Message }),
                checks_on_hand_in = item.ChecksOnHandIn,
                points_on_hand_in = item.PointsOnHandIn,
            }),
            problems = report.Problems.Select(problem => new { kind = Name(problem.Kind), message = problem.Message, cell_id = problem.CellId, cell_index = problem.CellIndex }),
        },
        Indented);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Points(double points) => string.Create(CultureInfo.InvariantCulture, $"{points:0.##} {(points == 1 ? "point" : "points")}");

    private static char Sign(ItemState state) => state switch
    {
        ItemState.Done => '\u2714',
        ItemState.Untouched => '\u25CB',
        _ => '\u2718',
    };

    private static char Sign(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Right => '\u2714',
        CheckOutcome.Unanswered => '\u25CB',
        CheckOutcome.OnHandIn => '\u2026',
        _ => '\u2718',
    };
}
