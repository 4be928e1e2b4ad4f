using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>One rendering of a value.</summary>
/// <param name="MimeType">Media type, such as <c>text/html</c>.</param>
/// <param name="Content">
/// A string for text and base64 for binary types; any JSON value for <c>application/json</c> and <c>+json</c> types.
/// Not to be changed once it is in an output.
/// </param>
public sealed record MimeEntry(string MimeType, JsonNode? Content)
{
    /// <summary>The content if it is text, else its JSON.</summary>
    public string Text => Content switch
    {
        null => "null",
        _ => JsonNodes.TextOf(Content) ?? Content.ToJsonString(),
    };

    /// <summary>Whether a media type holds a JSON value and not a text: the rule of nbformat.</summary>
    public static bool IsJson(string mimeType) =>
        string.Equals(mimeType, "application/json", StringComparison.Ordinal)
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Compares type and content, the latter as JSON values.</summary>
    public bool Equals(MimeEntry? other) =>
        other is not null && string.Equals(MimeType, other.MimeType, StringComparison.Ordinal) && JsonNodes.Same(Content, other.Content);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(MimeType);
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
    public string? TextOf(string mimeType) => Entry(mimeType)?.Text;

    /// <summary>The rendering of this type, or null where the bundle has none.</summary>
    public MimeEntry? Entry(string mimeType) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.MimeType, mimeType, StringComparison.Ordinal));

    /// <summary>Compares the renderings; their order does not count, for a file may keep them sorted.</summary>
    public bool Equals(MimeBundle? other) =>
        other is not null
        && Entries.Length == other.Entries.Length
        && Entries.All(entry => entry.Equals(other.Entry(entry.MimeType)));

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Aggregate(Entries.Length, (hash, entry) => hash ^ entry.GetHashCode());
}
