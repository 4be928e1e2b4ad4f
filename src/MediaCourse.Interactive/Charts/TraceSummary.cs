using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using MediaCourse.Display;

namespace MediaCourse.Interactive.Charts;

/// <summary>Says in words what the traces of a chart are that came without words.</summary>
internal static class TraceSummary
{
    /// <summary>A point of a trace.</summary>
    private sealed record Point(string Trace, object? X, object? Y);

    /// <summary>How many traces there are, of which types, and how they are called.</summary>
    public static string Of(JsonArray data)
    {
        var kinds = data.OfType<JsonObject>().Select(Type).Distinct(StringComparer.Ordinal).ToList();
        var names = data.OfType<JsonObject>().Select(Name).OfType<string>().ToList();
        var count = string.Create(CultureInfo.InvariantCulture, $"{data.Count} {(data.Count == 1 ? "trace" : "traces")}");
        return (kinds.Count, names.Count) switch
        {
            (0, _) => "A chart without data.",
            (_, 0) => $"A chart of {count} ({string.Join(", ", kinds)}).",
            _ => $"A chart of {count} ({string.Join(", ", kinds)}): {string.Join(", ", names)}.",
        };
    }

    /// <summary>The points as a table, whose columns are called as the axes are, where each trace has as many values along as across; null where not.</summary>
    public static IRendering? Numbers(JsonArray data, JsonObject layout)
    {
        var points = new List<Point>();
        foreach (var (index, trace) in data.OfType<JsonObject>().Index())
        {
            if (trace["x"] is not JsonArray along || trace["y"] is not JsonArray across || along.Count != across.Count)
            {
                return null;
            }

            var name = Name(trace) ?? string.Create(CultureInfo.InvariantCulture, $"trace {index + 1}");
            points.AddRange(along.Zip(across, (x, y) => new Point(name, Value(x), Value(y))));
        }

        var labelsAlong = Labels(data, layout, "x", points.Select(point => point.X));
        var labelsAcross = Labels(data, layout, "y", points.Select(point => point.Y));
        return points.Count == 0 ? null : Table.Of(points, "The points of the chart")
            .Column("trace", point => point.Trace)
            .Column(AxisName(data, layout, "x"), point => Labelled(point.X, labelsAlong), unknown: "missing")
            .Column(AxisName(data, layout, "y"), point => Labelled(point.Y, labelsAcross), unknown: "missing");
    }

    private static object? Labelled(object? value, Dictionary<double, string> labels) => value is double place && labels.TryGetValue(place, out var label) ? label : value;

    /// <summary>What an axis writes at its places, where it has a text for every value: those are the names of rows, and the places are of no interest.</summary>
    private static Dictionary<double, string> Labels(JsonArray data, JsonObject layout, string letter, IEnumerable<object?> values)
    {
        var labels = new Dictionary<double, string>();
        if (IsOnlyOne(data, letter) && layout[letter + "axis"] is JsonObject axis && axis["tickvals"] is JsonArray places && axis["ticktext"] is JsonArray texts)
        {
            foreach (var (place, text) in places.Zip(texts))
            {
                if (Value(place) is double number && text is not null)
                {
                    labels[number] = WebUtility.HtmlDecode(text.ToString().Replace("<br>", " ", StringComparison.Ordinal));
                }
            }
        }

        return values.All(value => value is double number && labels.ContainsKey(number)) ? labels : [];
    }

    private static string AxisName(JsonArray data, JsonObject layout, string letter)
    {
        var title = (layout[letter + "axis"] as JsonObject)?["title"];
        return IsOnlyOne(data, letter) && (title is JsonObject named ? named["text"] : title) is JsonValue value && value.TryGetValue<string>(out var name) && name.Length > 0 ? name : letter;
    }

    // Beside a second axis of the kind, the name of one would be wrong for some of the points.
    private static bool IsOnlyOne(JsonArray data, string letter) => data.OfType<JsonObject>().All(trace => trace[letter + "axis"] is null);

    /// <summary>A trace's type; plotly.js takes none for points and lines.</summary>
    public static string Type(JsonObject trace) => trace["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : "scatter";

    private static string? Name(JsonObject trace) => trace["name"] is JsonValue value && value.TryGetValue<string>(out var name) && name.Length > 0 ? name : null;

    private static object? Value(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        null => null,
        _ => node.ToString(),
    };
}
