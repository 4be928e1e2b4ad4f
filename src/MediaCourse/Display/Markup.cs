namespace MediaCourse.Display;

/// <summary>A piece of HTML and what stands for it in plain text.</summary>
/// <param name="Html">The HTML, escaped where it has to be.</param>
/// <param name="PlainText">The plain text.</param>
internal sealed record Markup(string Html, string PlainText)
{
    /// <summary>A text with nothing special to it.</summary>
    public static Markup Of(string text) => new(HtmlEncoding.Escape(text), text);

    /// <summary>A remark of ours, set apart from words of a source.</summary>
    public static Markup Remark(string text) => new($"<i>{HtmlEncoding.Escape(text)}</i>", text);
}
