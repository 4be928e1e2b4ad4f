using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>
/// A notebook in Jupyter's format 4.0 to 4.5. What a change does not concern comes back byte for byte: unknown keys,
/// their order, white space, number forms, escapes. A changed copy is made by
/// <c>document with { Cells = …, Metadata = … }</c>.
/// </summary>
public sealed record NotebookDocument
{
    /// <summary>Size of a notebook that is read, in bytes.</summary>
    public const int SizeLimit = 200 * 1024 * 1024;

    private readonly SourceText _source;
    private readonly ReadOnlyMemory<byte> _head;
    private readonly ReadOnlyMemory<byte> _tail;
    private readonly ImmutableHashSet<string> _doubledIds;
    private readonly ObjectSyntax _root;
    private readonly ImmutableArray<NotebookCell> _cells;

    internal NotebookDocument(string name, NotebookParts parts)
    {
        Name = name;
        _source = parts.Source;
        _head = parts.Head;
        _tail = parts.Tail;
        _root = parts.Root;
        _cells = parts.Cells;
        _doubledIds = parts.DoubledIds;
        FormatMinor = parts.FormatMinor;
        Warnings = parts.Warnings;
    }

    /// <summary>Name under which messages speak of the notebook, as a rule its path.</summary>
    public string Name { get; init; }

    /// <summary>The minor number of its format: 5 for nbformat 4.5.</summary>
    public int FormatMinor { get; private init; }

    /// <summary>What was not as the format asks when the notebook was read.</summary>
    public ImmutableArray<NotebookWarning> Warnings { get; }

    /// <summary>The notebook's metadata.</summary>
    public NotebookMetadata Metadata
    {
        get => _root["metadata"] is ObjectSyntax metadata ? new NotebookMetadata(metadata) : NotebookMetadata.Empty;
        init => _root = value.Equals(Metadata) ? _root : _root.With("metadata", value.Syntax);
    }

    /// <summary>Name of the language of its code, such as <c>C#</c> or <c>python</c>, or null where it says none.</summary>
    public string? Language => Metadata.Text("language_info", "name") ?? Metadata.Text("kernelspec", "language");

    /// <summary>
    /// The cells. Cells set here may come from this notebook, from another or be new; in nbformat 4.5 a new cell gets
    /// an id that follows from its text and the cell before it, and so does one whose id another cell has already.
    /// </summary>
    public ImmutableArray<NotebookCell> Cells
    {
        get => _cells;
        init
        {
            _cells = new CellPlacement(_source, FormatMinor, _doubledIds).Place(value);
            var array = (ArraySyntax)_root["cells"]!;
            _root = _root.With("cells", array.With([.. _cells.Select(cell => new ItemSyntax(cell.Syntax, cell.Gaps))]));
        }
    }

    /// <summary>Reads a notebook.</summary>
    /// <param name="utf8">Its bytes, which must not change afterwards.</param>
    /// <param name="name">Name under which messages speak of it.</param>
    /// <exception cref="NotebookFormatException">It is no notebook that can be read.</exception>
    public static NotebookDocument Parse(ReadOnlyMemory<byte> utf8, string name) =>
        new(name, new NotebookReader(name).Read(utf8));

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="NotebookFileException">The file cannot be read.</exception>
    /// <exception cref="NotebookFormatException">It is no notebook that can be read.</exception>
    public static NotebookDocument Load(string path) => Parse(NotebookFile.Read(path), path);

    /// <summary>The notebook with this cell in place of the one at the index.</summary>
    public NotebookDocument WithCell(int index, NotebookCell cell) => this with { Cells = Cells.SetItem(index, cell) };

    /// <summary>
    /// The notebook in format 4.5, in which every cell has an id; only the ids and the format's number are new. A
    /// notebook of that format or a later one stays as it is.
    /// </summary>
    public NotebookDocument UpgradedTo45()
    {
        if (FormatMinor >= 5)
        {
            return this;
        }

        var taken = Cells.Select(cell => cell.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<NotebookCell>(Cells.Length);
        foreach (var cell in Cells)
        {
            var before = cells.Count > 0 ? cells[^1].Id : null;
            var named = cell.Id is { } own && CellId.IsValid(own)
                ? cell
                : cell with { Id = CellId.New($"{before}\n{cell.Kind}\n{cell.Source}", taken) };
            taken.Add(named.Id!);
            cells.Add(named);
        }

        return WithFormatMinor(5) with { Cells = cells.MoveToImmutable() };
    }

    /// <summary>The notebook's bytes.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(256, _source.Bytes.Length + 4096));
        output.Write(_head.Span);
        new JsonSyntaxWriter(_source, output).Write(_root, depth: 0);
        output.Write(_tail.Span);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Writes the notebook to a file, which holds the old or the new bytes at any moment, never a part of them.</summary>
    /// <exception cref="NotebookFileException">The file cannot be written.</exception>
    public void Save(string path) => NotebookFile.Write(path, ToBytes());

    /// <summary>Compares the bytes.</summary>
    public bool Equals(NotebookDocument? other) =>
        other is not null && (ReferenceEquals(_root, other._root) || ToBytes().AsSpan().SequenceEqual(other.ToBytes()));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FormatMinor, Cells.Length);

    /// <summary>Name and number of cells.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Cells.Length} cells");

    private NotebookDocument WithFormatMinor(int minor) => new(Name, new NotebookParts
    {
        Source = _source,
        Head = _head,
        Tail = _tail,
        Root = _root.With("nbformat_minor", ScalarSyntax.Of(minor)),
        Cells = _cells,
        DoubledIds = _doubledIds,
        FormatMinor = minor,
        Warnings = Warnings,
    });
}
