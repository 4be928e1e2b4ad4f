namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>
/// The JSON bytes of one file (without a byte order mark), to which every node read from it points. It also stands
/// for where a node comes from: a node of another file is laid out afresh.
/// </summary>
internal sealed class SourceText(ReadOnlyMemory<byte> bytes)
{
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>How the file writes its JSON; known once its root has been read.</summary>
    public JsonStyle Style { get; set; } = JsonStyle.Default;

    /// <summary>Line of an offset, from 1. A lone carriage return does not end a line.</summary>
    public int LineAt(int offset) => 1 + Bytes.Span[..Math.Clamp(offset, 0, Bytes.Length)].Count((byte)'\n');

    /// <summary>Column of an offset in characters, from 1.</summary>
    public int ColumnAt(int offset)
    {
        var before = Bytes.Span[..Math.Clamp(offset, 0, Bytes.Length)];
        return 1 + System.Text.Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]);
    }
}
