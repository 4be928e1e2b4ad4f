using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Grading.Statistics;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>How the outcome of <c>mediacourse stats</c> is printed.</summary>
internal static class StatisticsText
{
    private const int LongestBar = 30;

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One assignment as an object, several as an array.</summary>
    public static string Json(IReadOnlyList<AssignmentStatistics> all) => all is [var only] ? JsonSerializer.Serialize(only, Snake) : JsonSerializer.Serialize(all, Snake);

    public static string Of(AssignmentStatistics statistics)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{statistics.Assignment}: {StatisticsPage.Summary(statistics)}\n");
        if (statistics.Students == 0)
        {
            return text.ToString();
        }

        if (statistics.Waiting > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Of {statistics.Waiting} some item waits for a person and counts nothing yet.\n");
        }

        var most = Math.Max(1, statistics.Distribution.Max(static bin => bin.Students));
        var marks = new TablePrinter("share of the full mark", ">students", "");
        foreach (var bin in statistics.Distribution.Reverse())
        {
            marks.AddRow(Style.Plain, string.Create(CultureInfo.InvariantCulture, $"{bin.FromPercent} to {(bin.ToPercent == 100 ? "100%" : $"under {bin.ToPercent}%")}"), Number(bin.Students), Bar((double)bin.Students / most));
        }

        var items = new TablePrinter("item", ">mean", ">of", ">waiting", "title");
        foreach (var item in statistics.Items)
        {
            items.AddRow(Style.Plain, item.Id, item.Mean is { } mean ? Number(mean) : null, Number(item.Worth), Number(item.Waiting), item.Title);
        }

        var checks = new TablePrinter("item", ">passed", ">of", "hidden", "check");
        foreach (var check in statistics.Checks)
        {
            checks.AddRow(Style.Plain, check.Item, Number(check.Passed), Number(check.Graded), check.Hidden ? "hidden" : "", check.Name);
        }

        return text.Append(marks.Render()).Append(items.Render()).Append(statistics.Checks.Count > 0 ? checks.Render() : "").ToString();
    }

    private static string Bar(double share) => new('\u2588', (int)Math.Round(share * LongestBar));

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
