using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MediaCourse.Notebooks.Documents;

/// <summary>One rendering of a value.</summary>
/// <param name="MimeType">Media type, such as <c>text/html</c>.</param>
/// <param name="Content">
/// A string for text and base64 for binary types; any JSON value for <c>application/json</c> and <c>+json</c> types.
/// </param>
public sealed record MimeEntry(string MimeType, JsonNode? Content)
{
    /// <summary>The content if it is text, else its JSON.</summary>
    public string Text => Content switch
    {
        null => "null",
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => Content.ToJsonString(),
    };
}

/// <summary>The renderings of one value, in the order in which they were offered.</summary>
public sealed record MimeBundle(ImmutableArray<MimeEntry> Entries)
{
    /// <summary>A bundle of texts, such as <c>("text/html", "&lt;b&gt;1&lt;/b&gt;")</c>.</summary>
    public static MimeBundle Of(params ReadOnlySpan<(string MimeType, string Text)> entries)
    {
        var builder = ImmutableArray.CreateBuilder<MimeEntry>(entries.Length);
        foreach (var (mimeType, text) in entries)
        {
            builder.Add(new MimeEntry(mimeType, JsonValue.Create(text)));
        }

        return new MimeBundle(builder.MoveToImmutable());
    }

    /// <summary>The text of the rendering of this type, or null where the bundle has none.</summary>
    public string? TextOf(string mimeType) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.MimeType, mimeType, StringComparison.Ordinal))?.Text;
}
