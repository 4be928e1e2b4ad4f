using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Grading.SourceValidation;

namespace MediaCourse.Cli;

/// <summary>How the mistakes in assignments' sources are printed.</summary>
internal static class SourceFindings
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line an assignment, below it each mistake and what to do.</summary>
    public static string Text(IReadOnlyList<SourceReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            var found = report.Findings.Count;
            text.Append(CultureInfo.InvariantCulture, $"{(found == 0 ? "ok    " : "FAILED")}  {report.Master.Assignment.Id}: ")
                .Append(CultureInfo.InvariantCulture, $"{report.Master.Items.Count} items, {report.Master.FullPoints:0.##} points{(found == 0 ? "" : found == 1 ? ", 1 mistake" : $", {found} mistakes")}\n");
            foreach (var finding in report.Findings)
            {
                text.Append("        ").Append(TablePrinter.Printable(finding.ToString())).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The mistakes by assignment; cells are counted from 0.</summary>
    public static string Json(IReadOnlyList<SourceReport> reports) => JsonSerializer.Serialize(
        new
        {
            assignments = reports.Select(report => new
            {
                id = report.Master.Assignment.Id,
                items = report.Master.Items.Count,
                points = report.Master.FullPoints,
                findings = report.Findings.Select(finding => new
                {
                    rule = JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.Rule.ToString()),
                    cell_index = finding.CellIndex,
                    place = finding.Place,
                    problem = finding.Problem,
                    fix = finding.Fix,
                }),
            }),
        },
        Indented);
}
