using System.Globalization;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Slices;

namespace MediaCourse.Cli;

/// <summary>How the outcome of grading a slice, and of folding slices in, is printed.</summary>
internal static class SliceText
{
    private const int MostMissing = 20;

    public static string Of(Assignment assignment, SliceReport report)
    {
        var rate = report.Graded > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {report.Elapsed.TotalSeconds:0.0} s, {report.Graded / report.Elapsed.TotalMinutes:0} a minute") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{assignment.Id}, slice {report.Slice}: {report.Graded} graded{(report.Unchanged > 0 ? $", {report.Unchanged} had a result" : "")}{(report.Refused.Count > 0 ? $", {report.Refused.Count} refused" : "")}{rate}\n");
    }

    public static string Of(MergeReport report) => GradingText.Of(report.Grading, "folded in");

    /// <summary>What is not there, a line each.</summary>
    public static IEnumerable<string> Missing(MergeReport report)
    {
        var id = report.Grading.Master.Assignment.Id;
        if (report.Missing.Count > 0)
        {
            var some = string.Join(", ", report.Missing.Take(MostMissing)) + (report.Missing.Count > MostMissing ? ", \u2026" : "");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{id}: {report.Missing.Count} of {report.Slices} slices {(report.Missing.Count == 1 ? "has" : "have")} nothing that can be read: {some}; run {(report.Missing.Count == 1 ? "it" : "them")} and merge again.");
        }

        foreach (var ungraded in report.Grading.Ungraded.Take(MostMissing))
        {
            yield return $"{TablePrinter.Printable(ungraded.Source)}: {TablePrinter.Printable(ungraded.Reason)}";
        }

        if (report.Grading.Ungraded.Count > MostMissing)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{id}: {report.Grading.Ungraded.Count - MostMissing} more hand-ins have no result.");
        }
    }
}
