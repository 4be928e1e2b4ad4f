using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Horizontal bars, one a row.</summary>
internal static class BarChart
{
    public static Figure Of(IReadOnlyList<ChartRow> rows, string title, string axis, ChartOptions options)
    {
        var ordered = ChartRow.InOrder(rows, options.Order);
        var shown = ordered.Take(options.Most).ToList();
        var numbers = ChartNumbers.For(rows.Select(row => row.Value), options.Digits);
        var trace = Trace(shown.Select((row, place) => (place, row.Value)), options.Colours[0], numbers);
        return new Figure(
            [trace],
            ChartLayout.Create(title, ChartLayout.Bars(axis, shown.Select(row => row.Value)), ChartLayout.Labels([.. shown.Select(row => row.Label)], fromTop: true), ChartLayout.Height(shown.Count, options)),
            Summary("Bar chart", ordered, shown.Count, axis, numbers),
            Numbers(ordered, title, axis, numbers),
            options.Source);
    }

    public static Figure Diverging(IReadOnlyList<ChartRow> rows, string below, string above, string title, string axis, ChartOptions options)
    {
        var ordered = ChartRow.InOrder(rows, options.Order);
        var shown = ordered.Take(options.Most).ToList();
        var numbers = ChartNumbers.For(rows.Select(row => row.Value), options.Digits);
        var placed = shown.Select((row, place) => (Place: place, row.Value)).ToList();
        var left = Trace(placed.Where(row => row.Value < 0), options.Colours[1 % options.Colours.Count], numbers, below, "/");
        var right = Trace(placed.Where(row => row.Value is null or >= 0), options.Colours[0], numbers, above);
        return new Figure(
            [left, right],
            ChartLayout.Create(title, ChartLayout.Bars(axis, shown.Select(row => row.Value)), ChartLayout.Labels([.. shown.Select(row => row.Label)], fromTop: true), ChartLayout.Height(shown.Count, options, hasLegend: true), hasLegend: true),
            $"{Summary("Diverging bars", ordered, shown.Count, axis, numbers)} Below 0: {below}; above 0: {above}.",
            Numbers(ordered, title, axis, numbers),
            options.Source);
    }

    public static string Summary(string kind, IReadOnlyList<ChartRow> rows, int shown, string axis, ChartNumbers numbers)
    {
        var cut = shown < rows.Count ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" The first {shown} of {rows.Count} rows are drawn.") : "";
        return $"{kind} of {axis}. {ChartRow.Extremes(rows, numbers)}{cut}";
    }

    public static Table<ChartRow> Numbers(IReadOnlyList<ChartRow> rows, string title, string axis, ChartNumbers numbers) =>
        Table.Of(rows, title).Column("", row => row.Label).Column(axis, row => Finite(row.Value), numbers.Format, unknown: "none");

    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static JsonObject Trace(IEnumerable<(int Place, double? Value)> rows, string colour, ChartNumbers numbers, string? name = null, string? pattern = null)
    {
        var bars = rows.ToList();
        var marker = new JsonObject { ["color"] = colour };
        if (pattern is not null)
        {
            marker["pattern"] = new JsonObject { ["shape"] = pattern, ["fillmode"] = "overlay", ["solidity"] = 0.2 };
        }

        var trace = new JsonObject
        {
            ["type"] = "bar",
            ["orientation"] = "h",
            ["x"] = numbers.Json(bars.Select(bar => bar.Value)),
            ["y"] = new JsonArray([.. bars.Select(bar => (JsonNode?)JsonValue.Create(bar.Place))]),
            ["width"] = 0.7,
            ["marker"] = marker,
            ["text"] = ChartText.Json(bars.Select(bar => numbers.InWords(bar.Value))),
            ["textposition"] = "outside",
            ["cliponaxis"] = false,
            ["hoverinfo"] = "x",
        };
        if (name is not null)
        {
            trace["name"] = ChartText.Label(name);
        }

        return trace;
    }
}
