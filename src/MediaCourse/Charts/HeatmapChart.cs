using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>
/// Squares in rows and columns, the stronger the colour the higher the number. The basic bundle of plotly.js has no heatmap; each
/// square is a bar that begins where its row does.
/// </summary>
internal static class HeatmapChart
{
    private const int HeightOfSquare = 44;
    private const int HeightOfRest = 210;
    private const int RoomBelow = 110;
    private const double Gap = 0.04;

    public static Figure Of(IReadOnlyList<ChartCell> cells, string title, string axis, ChartOptions options)
    {
        var rows = cells.Select(cell => cell.Labels.Row).Distinct(StringComparer.Ordinal).Take(options.Most).ToList();
        var columns = cells.Select(cell => cell.Labels.Column).Distinct(StringComparer.Ordinal).Take(options.Most).ToList();
        var numbers = ChartNumbers.For(cells.Select(cell => cell.Value), options.Digits);
        var known = cells.DistinctBy(cell => cell.Labels).Where(cell => BarChart.Finite(cell.Value) is not null).ToDictionary(cell => cell.Labels);
        var drawn = known.Values.Where(cell => rows.Contains(cell.Labels.Row, StringComparer.Ordinal) && columns.Contains(cell.Labels.Column, StringComparer.Ordinal)).ToList();
        var layout = ChartLayout.Create(
            title, ChartLayout.Labels(columns, fromTop: false), ChartLayout.Labels(rows, fromTop: true), options.Height ?? HeightOfRest + (HeightOfSquare * Math.Max(1, rows.Count)));
        layout["margin"]!["b"] = RoomBelow;
        var table = Table.Of(rows, $"{title}: {axis}").Column("", row => row);
        foreach (var column in columns)
        {
            table = table.Column(column, row => known.GetValueOrDefault(new(row, column))?.Value, numbers.Format, unknown: "none");
        }

        return new Figure([Trace(drawn, rows, columns, axis, numbers, options)], layout, Summary([.. known.Values], axis, numbers), table, options.Source);
    }

    private static JsonObject Trace(
        List<ChartCell> cells, List<string> rows, List<string> columns, string axis, ChartNumbers numbers, ChartOptions options) => new()
        {
            ["type"] = "bar",
            ["x"] = Places(cells.Select(cell => (double)columns.IndexOf(cell.Labels.Column))),
            ["base"] = Places(cells.Select(cell => rows.IndexOf(cell.Labels.Row) - 0.5 + Gap)),
            ["y"] = Places(cells.Select(_ => 1 - (2 * Gap))),
            ["width"] = 1 - (2 * Gap),
            ["text"] = ChartText.Json(cells.Select(cell => numbers.InWords(cell.Value))),
            ["textposition"] = "inside",
            ["insidetextanchor"] = "middle",
            ["textangle"] = 0,
            ["hovertext"] = ChartText.Json(cells.Select(cell => $"{ChartText.Label(cell.Labels.Row)} \u00D7 {ChartText.Label(cell.Labels.Column)}: {numbers.InWords(cell.Value)}")),
            ["hoverinfo"] = "text",
            ["marker"] = new JsonObject
            {
                ["color"] = numbers.Json(cells.Select(cell => cell.Value)),

                // Dark enough for white figures at one end, light enough for black ones at the other.
                ["colorscale"] = new JsonArray(new JsonArray(0, "#e8f1f6"), new JsonArray(1, Darkened(options.Colours[0]))),
                ["showscale"] = true,
                ["colorbar"] = new JsonObject
                {
                    // Below the squares, where a title has the width of the chart.
                    ["orientation"] = "h", ["yref"] = "container", ["y"] = 0, ["yanchor"] = "bottom",
                    ["title"] = new JsonObject { ["text"] = ChartText.Lines(axis), ["side"] = "bottom", ["font"] = new JsonObject { ["size"] = 13 } }, ["thickness"] = 12, ["tickformat"] = numbers.PlotlyFormat,
                },
            },
        };

    private static JsonArray Places(IEnumerable<double> places) => [.. places.Select(place => (JsonNode?)JsonValue.Create(Math.Round(place, 2)))];

    private static string Darkened(string colour) =>
        "#" + string.Concat(Enumerable.Range(0, 3).Select(part => ((int)(int.Parse(colour.AsSpan(1 + (2 * part), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) * 0.45)).ToString("x2", CultureInfo.InvariantCulture)));

    private static string Summary(List<ChartCell> known, string axis, ChartNumbers numbers)
    {
        if (known.Count == 0)
        {
            return "There is nothing to show.";
        }

        var (highest, lowest) = (known.MaxBy(cell => cell.Value)!, known.MinBy(cell => cell.Value)!);
        return $"Heatmap of {axis}. Highest: {highest.Labels.Row} and {highest.Labels.Column} with {numbers.InWords(highest.Value)}; lowest: {lowest.Labels.Row} and {lowest.Labels.Column} with {numbers.InWords(lowest.Value)}.";
    }
}
