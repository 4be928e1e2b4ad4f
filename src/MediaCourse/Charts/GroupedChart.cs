using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>Bars side by side: for each label one of each group, told apart by colour and by pattern.</summary>
internal static class GroupedChart
{
    private const string Others = "others";
    private const int HeightOfBar = 20;
    private static readonly string[] Patterns = ["", "/", "x", ".", "-", "+"];

    public static Figure Of(IReadOnlyList<ChartCell> rows, string title, string axis, ChartOptions options)
    {
        var labels = rows.Select(row => row.Labels.Row).Distinct(StringComparer.Ordinal).Take(options.Most).ToList();
        var groups = GroupsOf(rows, Math.Min(options.Colours.Count, Patterns.Length));
        var numbers = ChartNumbers.For(rows.Select(row => row.Value), options.Digits);
        var sums = rows
            .GroupBy(row => groups.Contains(row.Labels.Column, StringComparer.Ordinal) ? row.Labels : row.Labels with { Column = Others })
            .Select(group => new ChartCell(group.Key, group.All(row => row.Value is null) ? null : group.Sum(row => row.Value)))
            .ToDictionary(sum => sum.Labels);
        var data = new JsonArray();
        for (var i = 0; i < groups.Count; i++)
        {
            data.Add(Trace(groups[i], [.. labels.Select(label => sums.GetValueOrDefault(new(label, groups[i]))?.Value)], options.Colours[i], Patterns[i], numbers));
        }

        var yAxis = ChartLayout.Labels(labels, fromTop: true);
        var layout = ChartLayout.Create(title, ChartLayout.Bars(axis, sums.Values.Select(sum => sum.Value)), yAxis, ChartLayout.Height(labels.Count * Math.Max(1, groups.Count), options, hasLegend: true, HeightOfBar), hasLegend: true);
        layout["barmode"] = "group";
        var table = Table.Of(labels, title).Column("", label => label);
        foreach (var group in groups)
        {
            table = table.Column(group, label => BarChart.Finite(sums.GetValueOrDefault(new(label, group))?.Value), numbers.Format, unknown: "none");
        }

        var highest = sums.Values.Where(sum => sum.Value is not null).MaxBy(sum => sum.Value);
        return new Figure(
            data,
            layout,
            (labels.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Grouped bars of {axis}: {labels.Count} rows, {groups.Count} groups ({string.Join(", ", groups)}). "))
                + (highest is null ? "There is nothing to show." : $"Highest: {highest.Labels.Column} in {highest.Labels.Row} with {numbers.InWords(highest.Value)}."),
            table,
            options.Source);
    }

    // The groups with the largest sums keep their names.
    private static List<string> GroupsOf(IReadOnlyList<ChartCell> rows, int most)
    {
        var all = rows.Select(row => row.Labels.Column).Distinct(StringComparer.Ordinal).ToList();
        if (all.Count <= most)
        {
            return all;
        }

        var kept = rows.GroupBy(row => row.Labels.Column, StringComparer.Ordinal).OrderByDescending(group => group.Sum(row => Math.Abs(row.Value ?? 0))).Select(group => group.Key).Take(most - 1).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(kept.Contains), Others];
    }

    private static JsonObject Trace(string group, List<double?> values, string colour, string pattern, ChartNumbers numbers) => new()
    {
        ["type"] = "bar",
        ["orientation"] = "h",
        ["name"] = ChartText.Label(group),
        ["x"] = numbers.Json(values),
        ["y"] = new JsonArray([.. Enumerable.Range(0, values.Count).Select(place => (JsonNode?)JsonValue.Create(place))]),
        ["marker"] = new JsonObject { ["color"] = colour, ["pattern"] = new JsonObject { ["shape"] = pattern, ["fillmode"] = "overlay", ["solidity"] = 0.2 } },
        ["text"] = ChartText.Json(values.Select(value => value is null ? "" : numbers.InWords(value))),
        ["textposition"] = "outside",
        ["cliponaxis"] = false,
        ["hoverinfo"] = "x+name",
    };
}
