using System.Runtime.InteropServices;

namespace MediaCourse.Executor.Formatting;

/// <summary>One rendering of a value.</summary>
/// <param name="MimeType">Media type, such as <c>text/html</c>.</param>
/// <param name="Text">The rendering.</param>
/// <param name="IsJson">Whether <paramref name="Text"/> is a JSON document rather than text for the reader.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Rendering(string MimeType, string Text, bool IsJson);

/// <summary>The renderings of one value, the preferred one first.</summary>
/// <param name="Renderings">At least one.</param>
public sealed record FormattedValue(IReadOnlyList<Rendering> Renderings)
{
    /// <summary>The text of the rendering of this type, or null where there is none.</summary>
    public string? TextOf(string mimeType)
    {
        foreach (var rendering in Renderings)
        {
            if (string.Equals(rendering.MimeType, mimeType, StringComparison.OrdinalIgnoreCase))
            {
                return rendering.Text;
            }
        }

        return null;
    }
}
