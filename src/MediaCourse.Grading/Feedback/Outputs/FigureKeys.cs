using System.Collections.Frozen;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>What a value of a figure may be.</summary>
internal enum FigureValue
{
    /// <summary>A finite number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A word out of plotly's own, such as <c>outside</c>; some take a number or a flag too.</summary>
    Word,

    /// <summary>How numbers are written.</summary>
    Format,

    /// <summary>A colour.</summary>
    Colour,

    /// <summary>Words for a reader, of which the marks for lines, bold and italics are kept.</summary>
    Text,

    /// <summary>Texts or numbers, one or many.</summary>
    Values,

    /// <summary>Colours or numbers, one or many.</summary>
    Colours,

    /// <summary>A scale of colours, by name or as pairs of a number and a colour.</summary>
    Scale,
}

/// <summary>
/// The keys of a figure that a page draws. What is not here is left out: links, pictures, buttons, templates of hover texts, maps, fonts, and
/// whatever a later plotly.js may bring.
/// </summary>
internal static class FigureKeys
{
    /// <summary>The kinds of traces, all that the page's plotly.js can draw.</summary>
    public static readonly FrozenSet<string> Traces = FrozenSet.ToFrozenSet(["bar", "pie", "scatter"]);

    /// <summary>The keys of a trace.</summary>
    public static readonly FrozenDictionary<string, FigureValue> Trace = Of(
        (FigureValue.Values, "x y base width text hovertext labels values ids error_x.array error_x.arrayminus error_y.array error_y.arrayminus marker.size marker.symbol marker.line.width marker.pattern.shape offset pull"),
        (FigureValue.Number, "x0 y0 dx dy opacity textangle hole rotation error_x.value error_x.valueminus error_x.thickness error_x.width error_y.value error_y.valueminus error_y.thickness error_y.width line.width marker.opacity marker.sizeref marker.sizemin marker.cmin marker.cmax marker.pattern.solidity marker.pattern.size marker.colorbar.thickness marker.colorbar.x marker.colorbar.y marker.colorbar.len marker.colorbar.title.font.size textfont.size insidetextfont.size outsidetextfont.size"),
        (FigureValue.Flag, "cliponaxis connectgaps showlegend error_x.symmetric error_x.visible error_y.symmetric error_y.visible marker.showscale marker.reversescale marker.autocolorscale sort"),
        (FigureValue.Word, "type mode orientation textposition insidetextanchor hoverinfo fill stackgroup groupnorm legendgroup offsetgroup alignmentgroup xaxis yaxis visible direction textinfo error_x.type error_y.type line.dash line.shape marker.sizemode marker.pattern.fillmode marker.colorbar.orientation marker.colorbar.title.side marker.colorbar.xanchor marker.colorbar.yanchor marker.colorbar.xref marker.colorbar.yref"),
        (FigureValue.Format, "marker.colorbar.tickformat"),
        (FigureValue.Colour, "fillcolor error_x.color error_y.color line.color textfont.color insidetextfont.color outsidetextfont.color"),
        (FigureValue.Colours, "marker.color marker.colors marker.line.color marker.pattern.bgcolor marker.pattern.fgcolor"),
        (FigureValue.Scale, "marker.colorscale"),
        (FigureValue.Text, "name marker.colorbar.title marker.colorbar.title.text"));

    /// <summary>The keys of the layout.</summary>
    public static readonly FrozenDictionary<string, FigureValue> Layout = Of(
        [
            (FigureValue.Number, "title.font.size title.font.weight title.x title.y title.pad.l title.pad.r title.pad.t title.pad.b margin.l margin.r margin.t margin.b height bargap bargroupgap legend.x legend.y legend.font.size"),
            (FigureValue.Flag, "showlegend"),
            (FigureValue.Word, "barmode barnorm title.xref title.yref title.xanchor title.yanchor legend.orientation legend.xanchor legend.yanchor legend.xref legend.yref legend.traceorder hovermode"),
            (FigureValue.Values, "colorway"),
            (FigureValue.Text, "title title.text legend.title.text"),
            .. Axis("xaxis"),
            .. Axis("yaxis"),
        ]);

    /// <summary>The keys of a note on the drawing.</summary>
    public static readonly FrozenDictionary<string, FigureValue> Annotation = Of(
        (FigureValue.Values, "x y ax ay"),
        (FigureValue.Number, "textangle font.size arrowhead arrowsize arrowwidth xshift yshift opacity"),
        (FigureValue.Flag, "showarrow"),
        (FigureValue.Word, "xref yref xanchor yanchor align"),
        (FigureValue.Colour, "font.color arrowcolor"),
        (FigureValue.Text, "text"));

    /// <summary>The keys of a line or box on the drawing.</summary>
    public static readonly FrozenDictionary<string, FigureValue> Shape = Of(
        (FigureValue.Values, "x0 x1 y0 y1"),
        (FigureValue.Number, "opacity line.width"),
        (FigureValue.Word, "type xref yref layer line.dash"),
        (FigureValue.Colour, "fillcolor line.color"));

    private static IEnumerable<(FigureValue Kind, string Keys)> Axis(string axis)
    {
        (FigureValue Kind, string Keys)[] all =
        [
            (FigureValue.Number, "dtick nticks tickangle tickfont.size title.font.size title.standoff"),
            (FigureValue.Flag, "automargin showgrid zeroline showline showticklabels visible autorange"),
            (FigureValue.Word, "type tickmode side autorange rangemode categoryorder ticks"),
            (FigureValue.Format, "tickformat"),
            (FigureValue.Values, "range tickvals ticktext categoryarray tick0"),
            (FigureValue.Text, "title title.text ticksuffix tickprefix"),
        ];
        return all.Select(row => (row.Kind, string.Join(' ', row.Keys.Split(' ').Select(key => $"{axis}.{key}"))));
    }

    private static FrozenDictionary<string, FigureValue> Of(params IEnumerable<(FigureValue Kind, string Keys)> rows)
    {
        var keys = new Dictionary<string, FigureValue>(StringComparer.Ordinal);
        foreach (var (kind, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                // Some words may be flags too; the stricter kind stands first.
                keys.TryAdd(name, kind);
            }
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
