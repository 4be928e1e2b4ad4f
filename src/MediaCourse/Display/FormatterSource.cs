namespace MediaCourse.Display;

/// <summary>Makes the formatters of a type; see <see cref="TypeFormatterSourceAttribute"/>.</summary>
/// <typeparam name="T">The type whose values are shown.</typeparam>
internal abstract class FormatterSource<T>
{
    /// <summary>Found by this name: a formatter for each media type.</summary>
    public virtual IEnumerable<object> CreateTypeFormatters() =>
    [
        new RenderingFormatter(RenderingFormatter.Html, value => value is T shown ? Show(shown).ToHtml() : null),
        new RenderingFormatter(RenderingFormatter.PlainText, value => value is T shown ? Show(shown).ToPlainText() : null),
    ];

    /// <summary>What shows a value.</summary>
    protected abstract IRendering Show(T value);
}

/// <summary>The formatters of types that show themselves.</summary>
internal sealed class RenderingFormatters : FormatterSource<IRendering>
{
    /// <inheritdoc/>
    protected override IRendering Show(IRendering value) => value;
}
