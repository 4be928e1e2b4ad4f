using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>What reading a notebook gives.</summary>
internal sealed record NotebookParts
{
    public required SourceText Source { get; init; }

    /// <summary>Byte order mark and white space before the JSON.</summary>
    public required ReadOnlyMemory<byte> Head { get; init; }

    /// <summary>White space behind the JSON.</summary>
    public required ReadOnlyMemory<byte> Tail { get; init; }

    public required ObjectSyntax Root { get; init; }

    public required ImmutableArray<NotebookCell> Cells { get; init; }

    /// <summary>Ids that more than one cell has.</summary>
    public required ImmutableHashSet<string> DoubledIds { get; init; }

    public required int FormatMinor { get; init; }

    public required ImmutableArray<NotebookWarning> Warnings { get; init; }
}
