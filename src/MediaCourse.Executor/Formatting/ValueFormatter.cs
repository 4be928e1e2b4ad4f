using System.Reflection;
using MediaCourse.Executor.Formatting.Convention;
using MediaCourse.Executor.Formatting.Renderers;
using MediaCourse.Executor.Formatting.Views;

namespace MediaCourse.Executor.Formatting;

/// <summary>
/// Renders the values that cells show: by the formatters that a type names, else in a default way. It throws
/// nothing, whatever a value's own code throws. Safe for several threads.
/// </summary>
public sealed class ValueFormatter
{
    private const string Html = "text/html";
    private const string PlainText = "text/plain";
    private readonly FormatterRegistry _formatters = new();
    private readonly FormattingLimits _limits;
    private readonly ViewBuilder _views;

    /// <summary>Creates a formatter with the usual limits.</summary>
    public ValueFormatter()
        : this(new FormattingLimits())
    {
    }

    /// <summary>Creates a formatter with limits of its own.</summary>
    public ValueFormatter(FormattingLimits limits)
    {
        _limits = limits;
        _views = new ViewBuilder(_formatters, limits);
    }

    /// <summary>
    /// Renders a value in the media types that its type prefers. Without a preference that is HTML and plain text;
    /// for a text only plain text, for a type with formatters of its own only HTML, as in .NET Interactive.
    /// </summary>
    public FormattedValue Format(object? value) => value switch
    {
        null => Render(value, [Html, PlainText]),
        string => Render(value, [PlainText]),
        IHtmlContent => Render(value, [Html]),
        _ => Render(value, MimeTypes(value)),
    };

    /// <summary>
    /// Renders a value in one media type. Where there is no such rendering of the value, the result is plain text
    /// that says so, of type <c>text/plain</c>.
    /// </summary>
    public FormattedValue Format(object? value, string mimeType) => Render(value, [mimeType]);

    /// <summary>
    /// Takes up the formatters that an assembly offers for types of others: those of a
    /// <c>TypeFormatterSourceAttribute</c> that is set on the assembly, each with a <c>Type</c> of its own. To be
    /// called once for every assembly that a notebook loads with <c>#r</c>.
    /// </summary>
    public void Register(Assembly assembly) => _formatters.Register(assembly);

    private IReadOnlyList<string> MimeTypes(object value)
    {
        var formatters = _formatters.For(value.GetType());
        return formatters.PreferredMimeTypes ?? (formatters.IsEmpty ? [Html, PlainText] : [Html]);
    }

    private FormattedValue Render(object? value, IReadOnlyList<string> mimeTypes)
    {
        View? view = null;
        var renderings = new Rendering[mimeTypes.Count];
        for (var i = 0; i < renderings.Length; i++)
        {
            renderings[i] = Render(value, mimeTypes[i], ref view);
        }

        return new FormattedValue(renderings);
    }

    private Rendering Render(object? value, string mimeType, ref View? view)
    {
        string? note = null;
        if (value is not null and not IHtmlContent)
        {
            (var own, note) = _formatters.For(value.GetType()).TryFormat(value, mimeType);
            if (own is not null && (!MediaType.IsJson(mimeType) || FrameworkViews.IsJson(own, out note)))
            {
                return new Rendering(mimeType, own, MediaType.IsJson(mimeType));
            }
        }

        if (Is(mimeType, "application/json"))
        {
            return new Rendering(mimeType, FrameworkViews.ToJson(value), IsJson: true);
        }

        if (value is string text && MediaType.IsText(mimeType) && !Is(mimeType, Html))
        {
            return new Rendering(mimeType, TextCut.Apply(text, _limits.TextLength), IsJson: false);
        }

        view ??= _views.BuildSafely(value);
        return mimeType switch
        {
            _ when Is(mimeType, Html) => new Rendering(mimeType, HtmlRenderer.Render(view, note), IsJson: false),
            _ when Is(mimeType, PlainText) => new Rendering(mimeType, PlainTextRenderer.Render(view, note, _limits.LineWidth), IsJson: false),
            _ => new Rendering(PlainText, PlainTextRenderer.Render(view, note ?? $"There is no rendering of this value as {mimeType}; it is shown as text.", _limits.LineWidth), IsJson: false),
        };
    }

    private static bool Is(string mimeType, string expected) => string.Equals(mimeType, expected, StringComparison.OrdinalIgnoreCase);
}
