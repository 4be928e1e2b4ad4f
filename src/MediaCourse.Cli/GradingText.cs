using System.Globalization;
using System.Text;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Cli;

/// <summary>How the outcome of <c>mediacourse grade</c> is printed.</summary>
internal static class GradingText
{
    private const int MostChanges = 40;

    public static string Of(GradingReport report, string done = "graded")
    {
        var text = new StringBuilder();
        var full = report.Master.FullPoints;
        text.Append(CultureInfo.InvariantCulture, $"{report.Master.Assignment.Id}: {report.Graded} {done}");
        text.Append(CultureInfo.InvariantCulture, $"{(report.Unchanged > 0 ? $", {report.Unchanged} unchanged" : "")}{(report.Refused.Count > 0 ? $", {report.Refused.Count} refused" : "")}");
        text.Append(CultureInfo.InvariantCulture, $"{(report.Rate > 0 ? $"; {report.Elapsed.TotalSeconds:0.0} s, {report.Rate:0} a minute" : "")}\n");
        foreach (var marks in report.Marks.Where(static marks => marks.HandIn.Version is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {marks.HandIn.Student}  {marks.Total:0.##} of {full:0.##}");
            text.Append(CultureInfo.InvariantCulture, $"{(marks.Waiting > 0 ? $", {marks.Waiting} to be marked by hand" : "")}{(marks.Late.Days > 0 ? "; " + marks.Late.Explain(marks.Earned) : "")}{Counting(report, marks)}\n");
        }

        if (report.Accepted.Count > 0)
        {
            text.Append("  New marks of hand-ins that were graded before have come into force:\n");
            Append(text, report.Accepted);
        }

        if (report.Waiting > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {report.Waiting} had been graded by other checks. Their new marks are not in force yet; what would change:\n");
            Append(text, report.Changes);
            text.Append("  Run it again with --accept to let them come into force.\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<MarkChange> changes)
    {
        foreach (var change in changes.Take(MostChanges))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {change.Student}  {change.Item}: {change.Old:0.##} to {change.New:0.##} ({(change.New > change.Old ? "gains" : "loses")} {Math.Abs(change.New - change.Old):0.##})\n");
        }

        text.Append(changes.Count switch
        {
            0 => "    nobody gains or loses anything\n",
            > MostChanges => string.Create(CultureInfo.InvariantCulture, $"    … and {changes.Count - MostChanges} more\n"),
            _ => "",
        });
    }

    private static string Counting(GradingReport report, Marks marks)
    {
        var handIns = report.HandIns[marks.HandIn.Student];
        var which = report.Master.Assignment.Counted == CountedHandIn.Best ? "best" : "last";
        return handIns == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"; of {handIns} hand-ins the {which} counts: {TablePrinter.Printable(marks.HandIn.Source)}");
    }
}
