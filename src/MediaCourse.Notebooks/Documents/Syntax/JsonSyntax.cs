using System.Diagnostics.CodeAnalysis;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>
/// A JSON value together with the way it is written. Nodes never change. A node read from a file is a slice of it,
/// opened only when someone looks inside; a node made by an edit keeps the slices it did not touch.
/// </summary>
internal abstract class JsonSyntax
{
    private readonly int _start;
    private readonly int _length;

    /// <summary>A slice of a file.</summary>
    protected JsonSyntax(SourceText source, int start, int length) => (Source, _start, _length) = (source, start, length);

    /// <summary>A value made by an edit; <paramref name="source"/> is the file whose layout it continues, if any.</summary>
    protected JsonSyntax(SourceText? source) => (Source, _start) = (source, -1);

    /// <summary>The file to which the layout belongs, or null for a wholly new value.</summary>
    public SourceText? Source { get; }

    /// <summary>Whether the node stands in its file just so.</summary>
    [MemberNotNullWhen(true, nameof(Source))]
    public bool IsVerbatim => _start >= 0;

    /// <summary>Offset in the file's JSON, or -1.</summary>
    public int Start => _start;

    /// <summary>The bytes of a verbatim node.</summary>
    public ReadOnlyMemory<byte> Raw => IsVerbatim ? Source.Bytes.Slice(_start, _length) : default;

    /// <summary>Line in the file, from 1, or null for a new value.</summary>
    public int? Line => IsVerbatim ? Source.LineAt(_start) : null;

    /// <summary>The node of a slice that holds exactly one valid JSON value.</summary>
    public static JsonSyntax At(SourceText source, int start, int length) => source.Bytes.Span[start] switch
    {
        (byte)'{' => new ObjectSyntax(source, start, length),
        (byte)'[' => new ArraySyntax(source, start, length),
        _ => new ScalarSyntax(source, start, length),
    };
}
