namespace MediaCourse.Executor.Formatting;

/// <summary>
/// A value that is HTML already: it is shown as it stands. The text of every other value is escaped.
/// </summary>
public interface IHtmlContent
{
    /// <summary>The HTML.</summary>
    string Html { get; }
}
