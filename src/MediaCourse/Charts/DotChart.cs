using System.Text.Json.Nodes;

namespace MediaCourse.Charts;

/// <summary>Dots with intervals, one a row.</summary>
internal static class DotChart
{
    public static Figure Of(IReadOnlyList<ChartRow> rows, string title, string axis, ChartOptions options)
    {
        var ordered = ChartRow.InOrder(rows, options.Order);
        var shown = ordered.Take(options.Most).ToList();
        var numbers = ChartNumbers.For(rows.SelectMany(row => new[] { row.Value, row.Low, row.High }), options.Digits);
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = numbers.Json(shown.Select(row => row.Value)),
            ["y"] = new JsonArray([.. Enumerable.Range(0, shown.Count).Select(place => (JsonNode?)JsonValue.Create(place))]),
            ["error_x"] = new JsonObject
            {
                ["type"] = "data",
                ["symmetric"] = false,
                ["array"] = numbers.Json(shown.Select(row => row.High - row.Value)),
                ["arrayminus"] = numbers.Json(shown.Select(row => row.Value - row.Low)),
                ["thickness"] = 1.5,
                ["color"] = options.Colours[0],
            },
            ["marker"] = new JsonObject { ["color"] = options.Colours[0], ["size"] = 9 },
            ["text"] = ChartText.Json(shown.Select(row => $"{numbers.InWords(row.Value)} ({numbers.InWords(row.Low)} to {numbers.InWords(row.High)})")),
            ["hoverinfo"] = "text",
        };
        return new Figure(
            [trace],
            ChartLayout.Create(title, ChartLayout.Numbers(axis), ChartLayout.Labels([.. shown.Select(row => row.Label)], fromTop: true), ChartLayout.Height(shown.Count, options)),
            BarChart.Summary("Dots with intervals", ordered, shown.Count, axis, numbers),
            BarChart.Numbers(ordered, title, axis, numbers)
                .Column("from", row => BarChart.Finite(row.Low), numbers.Format, unknown: "none")
                .Column("to", row => BarChart.Finite(row.High), numbers.Format, unknown: "none"),
            options.Source);
    }
}
