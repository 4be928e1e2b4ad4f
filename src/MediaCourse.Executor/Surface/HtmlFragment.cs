using MediaCourse.Executor.Formatting;

namespace MediaCourse.Executor.Surface;

/// <summary>Text that is HTML and is shown as it stands. A cell makes one with <c>HTML("&lt;b&gt;bold&lt;/b&gt;")</c>.</summary>
/// <param name="html">The HTML.</param>
public sealed class HtmlFragment(string html) : IHtmlContent
{
    /// <inheritdoc/>
    public string Html { get; } = html;

    /// <summary>The HTML.</summary>
    public override string ToString() => Html;
}
