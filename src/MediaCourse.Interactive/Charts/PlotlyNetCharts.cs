using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;
using Figure = MediaCourse.Charts.Figure;
using Frame = Plotly.NET.Frame;

namespace MediaCourse.Interactive.Charts;

/// <summary>Makes Plotly.NET's charts of the library's figures, and the other way round.</summary>
public static class PlotlyNetCharts
{
    private const string UsualType = "scatter";

    /// <summary>
    /// A chart that can be styled on with Plotly.NET. Nothing of the figure is lost: what it says in words, its numbers and its source
    /// go along in the layout's <c>meta</c>, which plotly.js does not draw.
    /// </summary>
    /// <param name="figure">The figure.</param>
    public static GenericChart ToPlotlyNet(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var traces = figure.Data.OfType<JsonObject>().Select(ToTrace);
        var layout = PlotlyNetObjects.Filled(new Layout(), FigureWords.Into(figure));
        return GenericChart.fromFigure(new Plotly.NET.Figure(ListModule.OfSeq(traces), layout, FSharpList<Frame>.Empty));
    }

    /// <summary>
    /// A figure of the library, which is drawn without a network and in the reader's colours. One that came from
    /// <see cref="ToPlotlyNet"/> has its words and numbers again, under a new title where it was given one; any other, and one that
    /// was given other data or combined, has a sentence and a table made from its traces.
    /// </summary>
    /// <param name="chart">The chart.</param>
    public static Figure ToFigure(this GenericChart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        var data = Detached<JsonArray>(figure, "data") ?? [];
        var layout = Detached<JsonObject>(figure, "layout") ?? [];
        // What the library draws in comes from the reader's theme.
        layout.Remove("template");
        return FigureWords.OutOf(data, layout);
    }

    private static Trace ToTrace(JsonObject json) => PlotlyNetObjects.Filled(new Trace2D(json["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : UsualType), json);

    private static T? Detached<T>(JsonObject owner, string name)
        where T : JsonNode
    {
        var part = owner[name] as T;
        owner.Remove(name);
        return part;
    }
}
