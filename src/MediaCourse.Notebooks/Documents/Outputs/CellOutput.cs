using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MediaCourse.Notebooks.Documents;

/// <summary>One output of a code cell, as nbformat 4 knows them.</summary>
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display(value)</c>.</summary>
/// <param name="Data">Its renderings.</param>
public sealed record DisplayOutput(MimeBundle Data) : CellOutput
{
    /// <summary>Output metadata by media type, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">Its renderings.</param>
/// <param name="ExecutionCount">The cell's number in its session, from 1.</param>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : CellOutput
{
    /// <summary>Output metadata by media type, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}

/// <summary>Why a cell failed.</summary>
/// <param name="Name">Kind of error, such as an exception type's name.</param>
/// <param name="Message">What went wrong, for a reader who may be new to programming.</param>
/// <param name="Traceback">Lines as shown to the reader, the message among them.</param>
public sealed record ErrorOutput(string Name, string Message, ImmutableArray<string> Traceback) : CellOutput;

/// <summary>An output of a kind that this version does not know; it is kept as it stands.</summary>
/// <param name="Json">The output's JSON.</param>
public sealed record UnknownOutput(JsonNode Json) : CellOutput;
