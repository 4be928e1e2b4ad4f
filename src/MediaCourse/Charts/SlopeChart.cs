using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Lines from a number on the left to one on the right.</summary>
internal static class SlopeChart
{
    private static readonly string[] Symbols = ["circle", "square", "diamond", "triangle-up", "cross", "x"];
    private static readonly string[] Dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];

    public static Figure Of(
        IReadOnlyList<(string Label, double? Left, double? Right)> rows, string leftName, string rightName, string title, string axis, ChartOptions options)
    {
        var numbers = ChartNumbers.For(rows.SelectMany(row => new[] { row.Left, row.Right }), options.Digits);
        var shown = rows.Take(options.Most).ToList();
        var data = new JsonArray();
        for (var i = 0; i < shown.Count; i++)
        {
            data.Add(Trace(shown[i], i, numbers, options));
        }

        var sides = ChartLayout.Labels([leftName, rightName], fromTop: false);
        sides["range"] = new JsonArray(-0.2, 1.2);
        sides["showgrid"] = true;
        return new Figure(
            data,
            ChartLayout.Create(title, sides, ChartLayout.Numbers(axis), options.Height ?? 420, hasLegend: true),
            $"Slopes of {axis}, from {leftName} to {rightName}. " + (rows.Count == 0 ? "There is nothing to show." : string.Join("; ", rows.Select(row => $"{row.Label}: {numbers.InWords(row.Left)} to {numbers.InWords(row.Right)}")) + "."),
            Table.Of(rows, title).Column("", row => row.Label)
                .Column(leftName, row => BarChart.Finite(row.Left), numbers.Format, unknown: "none")
                .Column(rightName, row => BarChart.Finite(row.Right), numbers.Format, unknown: "none"),
            options.Source);
    }

    private static JsonObject Trace((string Label, double? Left, double? Right) row, int index, ChartNumbers numbers, ChartOptions options)
    {
        var colour = options.Colours[index % options.Colours.Count];
        return new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "lines+markers+text",
            ["name"] = ChartText.Label(row.Label),
            ["x"] = new JsonArray(0, 1),
            ["y"] = numbers.Json([row.Left, row.Right]),
            ["text"] = ChartText.Json([numbers.InWords(row.Left), numbers.InWords(row.Right)]),
            ["textposition"] = ChartText.Json(["middle left", "middle right"]),
            ["line"] = new JsonObject { ["color"] = colour, ["width"] = 2.5, ["dash"] = Dashes[index % Dashes.Length] },
            ["marker"] = new JsonObject { ["size"] = 9, ["symbol"] = Symbols[index % Symbols.Length] },
            ["hoverinfo"] = "name+y",
        };
    }
}
