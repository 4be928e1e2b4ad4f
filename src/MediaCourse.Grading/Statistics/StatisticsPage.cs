using System.Globalization;
using System.Text;
using MediaCourse.Grading.Feedback;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Statistics;

/// <summary>The statistics of an assignment as a page for teachers: charts as bars in tables, so that they are read aloud and printed as they are.</summary>
public static class StatisticsPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

    /// <summary>The page as HTML.</summary>
    public static string Render(AssignmentStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        var html = new StringBuilder("<main id=\"content\" tabindex=\"-1\">\n");
        html.Append("<h1>").Append(HtmlText.Encode(statistics.Title)).Append(": how it went</h1>\n");
        html.Append("<p>").Append(HtmlText.Encode(Summary(statistics))).Append("</p>\n");
        if (statistics.Waiting > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"waiting\">Of {statistics.Waiting} {(statistics.Waiting == 1 ? "student" : "students")} some item waits for a person; it counts nothing yet, so that marks are lower here than they will be.</p>\n");
        }

        var most = Math.Max(1, statistics.Distribution.Max(static bin => bin.Students));
        html.Append(Table(
            "Marks",
            "distribution",
            ["Share of the full mark", "Students", ""],
            statistics.Distribution.Reverse().Select(bin => (
                Heading: string.Create(CultureInfo.InvariantCulture, $"{bin.FromPercent} to {(bin.ToPercent == 100 ? "100%" : $"under {bin.ToPercent}%")}"),
                Value: bin.Students.ToString(CultureInfo.InvariantCulture),
                Share: (double)bin.Students / most))));
        html.Append(Table(
            "Items",
            "items",
            ["Item", "Mean", ""],
            statistics.Items.Select(item => (
                Heading: item.Title,
                Value: (item.Mean is { } mean ? $"{Number(mean)} of {Number(item.Worth)}" : $"\u2013 of {Number(item.Worth)}") + (item.Waiting > 0 ? $", {item.Waiting.ToString(CultureInfo.InvariantCulture)} waiting" : ""),
                Share: item.Worth > 0 ? (item.Mean ?? 0) / item.Worth : 0))));
        html.Append(Table(
            "Checks",
            "checks",
            ["Check", "Passed", ""],
            statistics.Checks.Select(check => (
                Heading: check.Name + (check.Hidden ? " (hidden)" : ""),
                Value: string.Create(CultureInfo.InvariantCulture, $"{check.Passed} of {check.Graded}"),
                Share: check.Graded > 0 ? (double)check.Passed / check.Graded : 0))));
        return PageFrame.Of("en", $"{statistics.Title}: statistics", html.Append("</main>").ToString(), Policy, PageResource.Text("feedback.css") + PageResource.Text("statistics.css"));
    }

    /// <summary>The statistics in two or three sentences.</summary>
    public static string Summary(AssignmentStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        if (statistics.Points is not { } points)
        {
            return "Nobody has been graded yet.";
        }

        var time = statistics.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $" Running and marking a hand-in took {seconds.Mean:0.0} s on average, at most {seconds.Most:0.0} s.") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{statistics.Students} {(statistics.Students == 1 ? "student" : "students")}, {statistics.Late} late. Mean {Number(points.Mean)} of {Number(statistics.FullPoints)} points, median {Number(points.Median)}, standard deviation {Number(points.Deviation)}, from {Number(points.Least)} to {Number(points.Most)}.{time}");
    }

    private static string Table(string title, string id, IReadOnlyList<string> headings, IEnumerable<(string Heading, string Value, double Share)> rows)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{id}\">{title}</h2>\n<table class=\"bars\" aria-labelledby=\"{id}\">\n<thead><tr><th scope=\"col\">{headings[0]}</th><th scope=\"col\" class=\"n\">{headings[1]}</th><td class=\"bar\"></td></tr></thead>\n<tbody>\n");
        foreach (var (heading, value, share) in rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlText.Encode(heading)}</th><td class=\"n\">{HtmlText.Encode(value)}</td><td class=\"bar\"><span style=\"width:{Math.Clamp(share, 0, 1) * 100:0.#}%\"></span></td></tr>\n");
        }

        return html.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
