using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Marks along the way through a text, on one line for each label.</summary>
internal static class PositionChart
{
    public static Figure Of(IReadOnlyList<(string Label, double? Position, string Words)> marks, string title, string axis, ChartOptions options)
    {
        var labels = marks.Select(mark => mark.Label).Distinct(StringComparer.Ordinal).ToList();
        var shown = labels.Take(options.Most).ToList();
        var placed = marks.Where(mark => BarChart.Finite(mark.Position) is not null && shown.Contains(mark.Label, StringComparer.Ordinal)).ToList();
        var numbers = new ChartNumbers(options.Digits ?? 1);
        var trace = new JsonObject
        {
            ["type"] = "scatter",
            ["mode"] = "markers",
            ["x"] = numbers.Json(placed.Select(mark => 100 * mark.Position)),
            ["y"] = new JsonArray([.. placed.Select(mark => (JsonNode?)JsonValue.Create(shown.IndexOf(mark.Label)))]),
            ["marker"] = new JsonObject { ["symbol"] = "line-ns-open", ["size"] = 16, ["color"] = options.Colours[0], ["line"] = new JsonObject { ["width"] = 3, ["color"] = options.Colours[0] } },
            ["text"] = ChartText.Json(placed.Select(mark => ChartText.Lines(mark.Words))),
            ["hoverinfo"] = "text",
        };
        var way = ChartLayout.Numbers($"{axis}, % from the beginning");
        way["range"] = new JsonArray(-1, 101);
        way["zeroline"] = false;
        var lines = ChartLayout.Labels(shown, fromTop: true);
        lines["showgrid"] = true;
        return new Figure(
            [trace],
            ChartLayout.Create(title, way, lines, ChartLayout.Height(shown.Count, options)),
            placed.Count == 0 ? "There is nothing to show." : Summary(placed, shown, numbers),
            Table.Of(placed, title).Column("", mark => mark.Label).Column($"{axis}, %", mark => 100 * mark.Position, numbers.Format).Column("words", mark => mark.Words),
            options.Source);
    }

    private static string Summary(List<(string Label, double? Position, string Words)> marks, List<string> labels, ChartNumbers numbers) =>
        string.Create(CultureInfo.InvariantCulture, $"{marks.Count} marks on {labels.Count} {(labels.Count == 1 ? "line" : "lines")}. ") + string.Join("; ", labels
            .Select(label => marks.Where(mark => mark.Label == label).ToList())
            .Where(line => line.Count > 0)
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line[0].Label}: {line.Count}, first at {numbers.InWords(100 * line.Min(mark => mark.Position))}%, last at {numbers.InWords(100 * line.Max(mark => mark.Position))}%"))) + ".";
}
