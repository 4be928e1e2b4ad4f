using System.Text.Json.Nodes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace MediaCourse.Interactive.Charts;

/// <summary>
/// The parts of a figure as the objects that Plotly.NET's own functions look for: they read and combine an axis only where it is one of
/// theirs, and put their own in the place of anything else.
/// </summary>
internal static class PlotlyNetObjects
{
    // A date stays the text that it is in the figure.
    private static readonly JsonSerializerSettings AsWritten = new() { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double };

    /// <summary>Sets what a JSON object holds.</summary>
    public static T Filled<T>(T target, JsonObject json)
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in json)
        {
            // A trace has its type from its constructor.
            if (name != "type" || target is not Trace)
            {
                target.SetValue(name, Of(name, value));
            }
        }

        return target;
    }

    private static object Of(string name, JsonNode? value) => (name, value) switch
    {
        (_, JsonObject part) => Filled(Empty(name), part),
        ("title", JsonValue text) => Filled(new Title(), new JsonObject { ["text"] = text.DeepClone() }),
        ("annotations", JsonArray items) when items.All(static item => item is JsonObject) => items.Select(item => Filled(new Annotation(), item!.AsObject())).ToArray(),
        ("shapes", JsonArray items) when items.All(static item => item is JsonObject) => items.Select(item => Filled(new Shape(), item!.AsObject())).ToArray(),
        _ => JsonConvert.DeserializeObject<JToken>(value?.ToJsonString() ?? "null", AsWritten) ?? JValue.CreateNull(),
    };

    private static DynamicObj.DynamicObj Empty(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        "xaxis" or "yaxis" => new LinearAxis(),
        "title" => new Title(),
        "font" or "tickfont" or "textfont" or "titlefont" or "insidetextfont" or "outsidetextfont" => new Font(),
        "legend" => new Legend(),
        "margin" => new Margin(),
        "hoverlabel" => new Hoverlabel(),
        "marker" => new Marker(),
        "line" => new Line(),
        "colorbar" => new ColorBar(),
        "pattern" => new Pattern(),
        "error_x" or "error_y" => new Error(),
        _ => new DynamicObj.DynamicObj(),
    };
}
