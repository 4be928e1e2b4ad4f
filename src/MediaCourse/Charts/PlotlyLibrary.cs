using System.Text;
using MediaCourse.Display;

namespace MediaCourse.Charts;

/// <summary>plotly.js as an output: shown once in a notebook, it draws every chart of it, without a network, and lets tables be sorted.</summary>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class PlotlyLibrary : IRendering
{
    /// <summary>The version of plotly.js.</summary>
    public const string Version = "4.1.1";

    private const string Said = "Charts are ready.";

    internal PlotlyLibrary()
    {
    }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var script = Encoding.UTF8.GetString(Resource("Charts.charts.js"))
            .Replace("VERSION", Version, StringComparison.Ordinal)
            .Replace("PACKED", Convert.ToBase64String(Packed()), StringComparison.Ordinal);
        return $"<script>{script}{Encoding.UTF8.GetString(Resource("Charts.tables.js"))}</script><p>{Said}</p>";
    }

    /// <inheritdoc/>
    public string ToPlainText() => Said;

    /// <inheritdoc/>
    public override string ToString() => $"plotly.js {Version}";

    /// <summary>plotly.js itself, packed by gzip.</summary>
    internal static byte[] Packed() => Resource("Charts.plotly.js.gz");

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PlotlyLibrary).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
