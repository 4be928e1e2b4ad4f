namespace MediaCourse.Display;

/// <summary>One of a type's formatters. A notebook host finds its members by their names.</summary>
/// <param name="mimeType">What it writes.</param>
/// <param name="write">The text for a value, or null for a value that it cannot show.</param>
internal sealed class RenderingFormatter(string mimeType, Func<object, string?> write)
{
    /// <summary>HTML.</summary>
    public const string Html = "text/html";

    /// <summary>Plain text.</summary>
    public const string PlainText = "text/plain";

    /// <summary>What it writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value; false where it cannot.</summary>
    public bool Format(object value, TextWriter writer)
    {
        var text = write(value);
        writer.Write(text);
        return text is not null;
    }
}
