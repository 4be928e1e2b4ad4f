using System.Globalization;
using System.Net;
using System.Reflection;

namespace MediaCourse.Executor.Formatting;

/// <summary>Renders the values that cells show. It never throws, whatever a value's own code does.</summary>
public sealed class ValueFormatter
{
    private readonly List<Assembly> _assemblies = [];

    /// <summary>Renders a value in the media types that its type prefers.</summary>
    public FormattedValue Format(object? value) => value switch
    {
        IHtmlContent html => new FormattedValue([new("text/html", html.Html, IsJson: false)]),
        string text => new FormattedValue([new("text/plain", text, IsJson: false)]),
        _ => Format(value, "text/html", "text/plain"),
    };

    /// <summary>Renders a value in one media type.</summary>
    public FormattedValue Format(object? value, string mimeType) => Format(value, [mimeType]);

    /// <summary>
    /// Takes up the formatters that an assembly offers for types of others. To be called once for every assembly
    /// that a notebook loads with <c>#r</c>; the assembly's attributes are read when a value is next shown.
    /// </summary>
    public void Register(Assembly assembly) => _assemblies.Add(assembly);

    private FormattedValue Format(object? value, params ReadOnlySpan<string> mimeTypes)
    {
        var renderings = new List<Rendering>(mimeTypes.Length + _assemblies.Count);
        foreach (var mimeType in mimeTypes)
        {
            renderings.Add(Render(value, mimeType));
        }

        return new FormattedValue(renderings);
    }

    private static Rendering Render(object? value, string mimeType)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "<null>";
        return mimeType switch
        {
            "text/html" => new(mimeType, value is IHtmlContent html ? html.Html : $"<pre>{WebUtility.HtmlEncode(text)}</pre>", IsJson: false),
            _ => new(mimeType, text, IsJson: false),
        };
    }
}
