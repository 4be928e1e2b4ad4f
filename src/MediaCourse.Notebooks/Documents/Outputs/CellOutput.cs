using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>One output of a code cell, as nbformat 4 knows them. Outputs compare by content.</summary>
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display(value)</c>.</summary>
/// <param name="Data">Its renderings.</param>
public sealed record DisplayOutput(MimeBundle Data) : CellOutput
{
    /// <summary>Output metadata by media type, or null for none. Not to be changed once set.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Compares by content; metadata that are null and empty are the same.</summary>
    public bool Equals(DisplayOutput? other) =>
        other is not null && Data.Equals(other.Data) && OutputMetadata.Same(Metadata, other.Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => Data.GetHashCode();
}

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">Its renderings.</param>
/// <param name="ExecutionCount">The cell's number in its session, from 1.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : CellOutput
{
    /// <summary>Output metadata by media type, or null for none. Not to be changed once set.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Compares by content; metadata that are null and empty are the same.</summary>
    public bool Equals(ResultOutput? other) =>
        other is not null
        && ExecutionCount == other.ExecutionCount
        && Data.Equals(other.Data)
        && OutputMetadata.Same(Metadata, other.Metadata);

    /// <inheritdoc/>
    public override int GetHashCode() => Data.GetHashCode();
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">Kind of error, such as an exception type's name.</param>
/// <param name="Message">What went wrong, for a reader who may be new to programming.</param>
/// <param name="Traceback">Lines as shown to the reader, the message among them.</param>
public sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : CellOutput
{
    /// <summary>Compares by content.</summary>
    public bool Equals(ErrorOutput? other) =>
        other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && string.Equals(Message, other.Message, StringComparison.Ordinal)
        && Traceback.SequenceEqual(other.Traceback, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Message);
}

/// <summary>An output of a kind that this version does not know; it is kept as it stands.</summary>
/// <param name="Json">The output's JSON. Not to be changed once set.</param>
public sealed record UnknownOutput(JsonNode Json) : CellOutput
{
    /// <summary>Compares by content.</summary>
    public bool Equals(UnknownOutput? other) => other is not null && JsonNodes.Same(Json, other.Json);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Json.GetValueKind();
}
