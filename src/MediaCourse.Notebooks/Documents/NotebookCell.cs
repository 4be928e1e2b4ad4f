using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>
/// A cell. A changed copy, <c>cell with { Source = "…" }</c>, keeps every byte that the change does not concern;
/// setting what is there already changes nothing.
/// </summary>
public sealed record NotebookCell
{
    private readonly ObjectSyntax _syntax;
    private string? _source;
    private CellOutput[]? _outputs;

    internal NotebookCell(ObjectSyntax syntax, Gaps gaps) => (_syntax, Gaps) = (syntax, gaps);

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => _syntax.Text("cell_type") switch
    {
        "markdown" => CellKind.Markdown,
        "code" => CellKind.Code,
        "raw" => CellKind.Raw,
        _ => CellKind.Unknown,
    };

    /// <summary>Name of the cell, unique in its notebook; null before nbformat 4.5, and for a new cell until it is in a notebook.</summary>
    public string? Id
    {
        get => _syntax.Text("id");
        init => _syntax = string.Equals(value, Id, StringComparison.Ordinal)
            ? _syntax
            : value is null ? _syntax.Without("id") : _syntax.With("id", new TextSyntax(value, TextForm.String));
    }

    /// <summary>The cell's text, lines divided by a line feed. Empty where the file gives none.</summary>
    public string Source
    {
        get => _source ??= SyntaxText.OfStringOrLines(_syntax["source"]) ?? "";
        init
        {
            if (!string.Equals(value, Source, StringComparison.Ordinal))
            {
                _syntax = _syntax.With("source", SyntaxText.InPlaceOf(_syntax["source"], value));
                _source = value;
            }
        }
    }

    /// <summary>The cell's metadata.</summary>
    public NotebookMetadata Metadata
    {
        get => _syntax["metadata"] is ObjectSyntax metadata ? new NotebookMetadata(metadata) : NotebookMetadata.Empty;
        init => _syntax = value.Equals(Metadata) ? _syntax : _syntax.With("metadata", value.Syntax);
    }

    /// <summary>The number with which a code cell last ran, or null.</summary>
    public int? ExecutionCount
    {
        get => (_syntax["execution_count"] as ScalarSyntax)?.WholeNumber;
        init
        {
            if (value != ExecutionCount)
            {
                RequireCode();
                _syntax = _syntax.With("execution_count", ScalarSyntax.Of(value));
            }
        }
    }

    /// <summary>What a code cell shows. Outputs that stay the same keep their bytes.</summary>
    public ImmutableArray<CellOutput> Outputs
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_outputs ??= ReadOutputs());
        init
        {
            var old = Outputs;
            if (!value.SequenceEqual(old))
            {
                RequireCode();
                _syntax = _syntax.With("outputs", WithOutputs(_syntax["outputs"] as ArraySyntax, old, value));
                _outputs = [.. value];
            }
        }
    }

    /// <summary>Files attached to a Markdown or raw cell, by name.</summary>
    public ImmutableDictionary<string, MimeBundle> Attachments
    {
        get => _syntax["attachments"] is ObjectSyntax attachments
            ? attachments.DistinctMembers
                .Where(member => member.Value is ObjectSyntax)
                .ToImmutableDictionary(member => member.Name, member => OutputReader.ReadBundle((ObjectSyntax)member.Value), StringComparer.Ordinal)
            : ImmutableDictionary.Create<string, MimeBundle>(StringComparer.Ordinal);
        init => _syntax = WithAttachments(_syntax, Attachments, value);
    }

    /// <summary>Line of the cell in its file, from 1, or null for a new or changed cell.</summary>
    public int? Line => _syntax.Line;

    internal ObjectSyntax Syntax => _syntax;

    /// <summary>White space around the cell in its file.</summary>
    internal Gaps Gaps { get; init; }

    /// <summary>A new code cell.</summary>
    public static NotebookCell Code(string source) => New("code", source,
        new MemberSyntax("execution_count", ScalarSyntax.Null), new MemberSyntax("outputs", ArraySyntax.Of([])));

    /// <summary>A new Markdown cell.</summary>
    public static NotebookCell Markdown(string source) => New("markdown", source);

    /// <summary>A new raw cell.</summary>
    public static NotebookCell Raw(string source) => New("raw", source);

    /// <summary>Compares the cells' JSON; spelling and order of keys do not count.</summary>
    public bool Equals(NotebookCell? other) =>
        other is not null
        && (ReferenceEquals(_syntax, other._syntax) || JsonNodes.Same(JsonNodes.ToNode(_syntax), JsonNodes.ToNode(other._syntax)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Id, Source);

    /// <summary>Kind and id.</summary>
    public override string ToString() => Id is { } id ? $"{Kind} cell {id}" : $"{Kind} cell";

    private static NotebookCell New(string type, string source, params ReadOnlySpan<MemberSyntax> more)
    {
        List<MemberSyntax> members =
        [
            new("cell_type", new TextSyntax(type, TextForm.String)),
            new("metadata", ObjectSyntax.Empty),
            new("source", new TextSyntax(source, TextForm.LikeTheFile)),
            .. more,
        ];
        return new NotebookCell(ObjectSyntax.Of(members.OrderBy(member => member.Name, StringComparer.Ordinal)), default);
    }

    private static ArraySyntax WithOutputs(ArraySyntax? array, ImmutableArray<CellOutput> old, ImmutableArray<CellOutput> outputs)
    {
        array ??= ArraySyntax.Of([]);
        var items = outputs.Select((output, index) =>
        {
            var kept = index < old.Length && output.Equals(old[index]) ? index : old.IndexOf(output, 0, ReferenceEqualityComparer.Instance);
            return kept >= 0 ? array.Items[kept] : new ItemSyntax(OutputWriter.Write(output), default);
        });
        return array.With([.. items]);
    }

    private static ObjectSyntax WithAttachments(
        ObjectSyntax cell, ImmutableDictionary<string, MimeBundle> old, ImmutableDictionary<string, MimeBundle> files)
    {
        var attachments = cell["attachments"] as ObjectSyntax ?? ObjectSyntax.Empty;
        foreach (var name in old.Keys.Except(files.Keys, StringComparer.Ordinal))
        {
            attachments = attachments.Without(name);
        }

        foreach (var (name, data) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            if (!data.Equals(old.GetValueOrDefault(name)))
            {
                attachments = attachments.With(name, OutputWriter.WriteBundle(data));
            }
        }

        if (files.IsEmpty && old.IsEmpty)
        {
            return cell;
        }

        return files.IsEmpty ? cell.Without("attachments") : cell.With("attachments", attachments);
    }

    private CellOutput[] ReadOutputs() =>
        _syntax["outputs"] is ArraySyntax outputs ? [.. outputs.Items.Select(item => OutputReader.Read(item.Value))] : [];

    private void RequireCode()
    {
        if (Kind != CellKind.Code)
        {
            throw new InvalidOperationException($"A {Kind} cell has no outputs and no execution count.");
        }
    }
}
