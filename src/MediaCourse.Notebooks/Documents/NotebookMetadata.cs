using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>
/// Metadata of a notebook or a cell: a JSON object of which this program knows some keys and keeps all. A path names
/// keys from the outside in, such as <c>"nbgrader", "points"</c>.
/// </summary>
public sealed class NotebookMetadata : IEquatable<NotebookMetadata>
{
    internal NotebookMetadata(ObjectSyntax syntax) => Syntax = syntax;

    /// <summary>Metadata without a key.</summary>
    public static NotebookMetadata Empty { get; } = new(ObjectSyntax.Empty);

    /// <summary>The keys in the file's order; a doubled one comes once.</summary>
    public IEnumerable<string> Keys => Syntax.Members.Select(member => member.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The cell's tags.</summary>
    public ImmutableArray<string> Tags => Texts("tags");

    internal ObjectSyntax Syntax { get; }

    /// <summary>Metadata with the members of a JSON object.</summary>
    public static NotebookMetadata Of(JsonObject members) => new((ObjectSyntax)JsonNodes.FromNode(members));

    /// <summary>Whether there is a value, be it null, at the path.</summary>
    public bool Has(params ReadOnlySpan<string> path) => Find(path) is not null;

    /// <summary>A copy of the value at the path, or null where there is none.</summary>
    public JsonNode? Json(params ReadOnlySpan<string> path) => Find(path) is { } value ? JsonNodes.ToNode(value) : null;

    /// <summary>The string at the path, or null where there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) is { } value ? SyntaxText.OfString(value) : null;

    /// <summary>The boolean at the path, or null where there is none.</summary>
    public bool? Flag(params ReadOnlySpan<string> path) => (Find(path) as ScalarSyntax)?.Flag;

    /// <summary>The number at the path, or null where there is none.</summary>
    public double? Number(params ReadOnlySpan<string> path) => (Find(path) as ScalarSyntax)?.Number;

    /// <summary>The strings of the array at the path; what is no string is left out.</summary>
    public ImmutableArray<string> Texts(params ReadOnlySpan<string> path) => Find(path) is ArraySyntax array
        ? [.. array.Items.Select(item => SyntaxText.OfString(item.Value)).OfType<string>()]
        : [];

    /// <summary>
    /// These metadata with a value at the path. Objects on the way are made where they are missing; everything else
    /// keeps its bytes.
    /// </summary>
    public NotebookMetadata With(JsonNode? value, params ReadOnlySpan<string> path)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Length, nameof(path));
        return Find(path) is { } present && JsonNodes.Same(JsonNodes.ToNode(present), value)
            ? this
            : new NotebookMetadata(Set(Syntax, JsonNodes.FromNode(value), path));
    }

    /// <summary>These metadata without the value at the path.</summary>
    public NotebookMetadata Without(params ReadOnlySpan<string> path)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Length, nameof(path));
        if (Find(path) is null)
        {
            return this;
        }

        var parent = (ObjectSyntax)Find(path[..^1])!;
        var shorter = parent.Without(path[^1]);
        return new NotebookMetadata(path.Length == 1 ? shorter : Set(Syntax, shorter, path[..^1]));
    }

    /// <summary>Compares the JSON values; spelling and order of keys do not count.</summary>
    public bool Equals(NotebookMetadata? other) =>
        other is not null
        && (ReferenceEquals(Syntax, other.Syntax) || JsonNodes.Same(JsonNodes.ToNode(Syntax), JsonNodes.ToNode(other.Syntax)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NotebookMetadata);

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate(0, (hash, key) => hash ^ StringComparer.Ordinal.GetHashCode(key));

    /// <summary>The JSON text.</summary>
    public override string ToString() => JsonNodes.ToNode(Syntax)!.ToJsonString();

    private static ObjectSyntax Set(ObjectSyntax parent, JsonSyntax value, ReadOnlySpan<string> path)
    {
        if (path.Length > 1)
        {
            value = Set(parent[path[0]] as ObjectSyntax ?? ObjectSyntax.Empty, value, path[1..]);
        }

        return parent.With(path[0], value);
    }

    private JsonSyntax? Find(ReadOnlySpan<string> path)
    {
        JsonSyntax? value = Syntax;
        foreach (var key in path)
        {
            value = (value as ObjectSyntax)?[key];
        }

        return value;
    }
}
