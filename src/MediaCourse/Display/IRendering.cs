namespace MediaCourse.Display;

/// <summary>Something that shows itself to a reader.</summary>
public interface IRendering
{
    /// <summary>HTML that follows the reader's theme, needs no script, and is whole by itself.</summary>
    string ToHtml();

    /// <summary>The same in plain text, for a terminal or a screen reader.</summary>
    string ToPlainText();
}
