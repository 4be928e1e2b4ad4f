using System.Diagnostics.CodeAnalysis;
using Deedle;
using MediaCourse.Display;
using MediaCourse.Interactive.Charts;
using MediaCourse.Interactive.Display;
using Plotly.NET;

namespace MediaCourse.Interactive.Hosts;

/// <summary>What shows frames, series and charts in a notebook.</summary>
public sealed class BridgeFormatters
{
    internal const string Html = "text/html";
    internal const string PlainText = "text/plain";

    /// <summary>The types shown, and how each value of them is.</summary>
    internal static IReadOnlyList<(Type Type, Func<object, IRendering?> Show)> Shown { get; } =
    [
        (typeof(IFrame), value => value is IFrame frame ? FrameTables.FirstRows(frame) : null),
        (typeof(ISeries<>), FrameTables.FirstEntries),
        (typeof(GenericChart), value => value is GenericChart chart ? ShownChart.Of(chart) : null),
    ];

    /// <summary>Found by this name: two formatters for each type.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Hosts look for an instance method.")]
    public IEnumerable<object> CreateTypeFormatters() => Shown.SelectMany(shown => (object[])
    [
        new BridgeFormatter(shown.Type, Html, value => shown.Show(value)?.ToHtml()),
        new BridgeFormatter(shown.Type, PlainText, value => shown.Show(value)?.ToPlainText()),
    ]);
}

/// <summary>One formatter. A notebook host finds its members by their names.</summary>
/// <param name="type">The type whose values it shows.</param>
/// <param name="mimeType">What it writes.</param>
/// <param name="write">The text for a value, or null for one that it cannot show.</param>
public sealed class BridgeFormatter(Type type, string mimeType, Func<object, string?> write)
{
    /// <summary>The type whose values it shows.</summary>
    public Type Type { get; } = type;

    /// <summary>What it writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value; false where it cannot.</summary>
    public bool Format(object value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = write(value);
        writer.Write(text);
        return text is not null;
    }
}
