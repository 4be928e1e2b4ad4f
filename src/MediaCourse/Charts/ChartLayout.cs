using System.Text.Json.Nodes;

namespace MediaCourse.Charts;

/// <summary>Titles, axes and sizes of figures.</summary>
internal static class ChartLayout
{
    private const int HeightOfRow = 30;
    private const int HeightOfRest = 140;
    private const int HeightOfLegend = 50;
    private const int MostStepsOfOne = 5;
    private const int LeastHeight = 220;
    private const double RoomForText = 0.14;

    /// <summary>A layout with a title on the left and axes that make room for their labels.</summary>
    public static JsonObject Create(string title, JsonObject xAxis, JsonObject yAxis, int height, bool hasLegend = false)
    {
        var layout = new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = ChartText.Lines(title), ["font"] = new JsonObject { ["size"] = 15, ["weight"] = 600 }, ["x"] = 0, ["xref"] = "container", ["xanchor"] = "left", ["pad"] = new JsonObject { ["l"] = 10 } },
            ["margin"] = new JsonObject { ["l"] = 10, ["r"] = 20, ["t"] = 60, ["b"] = hasLegend ? 100 : 60 },
            ["height"] = height,
            ["showlegend"] = hasLegend,
            ["xaxis"] = xAxis,
            ["yaxis"] = yAxis,
        };
        if (hasLegend)
        {
            layout["legend"] = new JsonObject { ["orientation"] = "h", ["yref"] = "container", ["y"] = 0, ["yanchor"] = "bottom", ["x"] = 0 };
        }

        return layout;
    }

    /// <summary>The height that so many rows need.</summary>
    public static int Height(int rows, ChartOptions options, bool hasLegend = false, int heightOfRow = HeightOfRow) =>
        options.Height ?? Math.Max(LeastHeight, HeightOfRest + (rows * heightOfRow) + (hasLegend ? HeightOfLegend : 0));

    /// <summary>An axis of numbers for bars from 0, with room for the number behind the longest.</summary>
    public static JsonObject Bars(string title, IEnumerable<double?> values)
    {
        var axis = Numbers(title);
        var known = values.OfType<double>().Where(double.IsFinite).DefaultIfEmpty().ToList();
        var (low, high) = (Math.Min(0, known.Min()), Math.Max(0, known.Max()));
        if (high > low)
        {
            var room = (high - low) * RoomForText;
            if (known.TrueForAll(double.IsInteger) && high - low <= MostStepsOfOne)
            {
                // There is no half of a thing that is counted.
                axis["dtick"] = 1;
            }

            axis["range"] = new JsonArray(Rounded(low < 0 ? low - room : 0), Rounded(high > 0 ? high + room : 0));
        }

        return axis;
    }

    /// <summary>An axis of numbers.</summary>
    public static JsonObject Numbers(string title) => new()
    {
        ["title"] = new JsonObject { ["text"] = ChartText.Lines(title) },
        ["automargin"] = true,
        ["zeroline"] = true,
    };

    /// <summary>An axis with one label for each of the places 0, 1, 2 and so on; labels may come twice.</summary>
    public static JsonObject Labels(IReadOnlyList<string> labels, bool fromTop, string? title = null)
    {
        var axis = new JsonObject
        {
            ["tickmode"] = "array",
            ["tickvals"] = new JsonArray([.. Enumerable.Range(0, labels.Count).Select(place => (JsonNode?)JsonValue.Create(place))]),
            ["ticktext"] = ChartText.Json(labels.Select(ChartText.Label)),
            ["range"] = fromTop ? new JsonArray(labels.Count - 0.5, -0.5) : new JsonArray(-0.5, labels.Count - 0.5),
            ["automargin"] = true,
            ["showgrid"] = false,
            ["zeroline"] = false,
        };
        if (title is not null)
        {
            axis["title"] = new JsonObject { ["text"] = ChartText.Lines(title) };
        }

        return axis;
    }

    private static double Rounded(double value) => double.Parse(value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
