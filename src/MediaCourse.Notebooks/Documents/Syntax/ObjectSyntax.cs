using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>A member of an object.</summary>
/// <param name="Name">The key's characters.</param>
/// <param name="Key">The key as spelt, quotation marks included, or null for a new one.</param>
/// <param name="Colon">The colon with the white space around it, or null where the style decides.</param>
/// <param name="Value">The value.</param>
/// <param name="Gaps">White space around the member.</param>
internal sealed record MemberSyntax(string Name, ReadOnlyMemory<byte>? Key, ReadOnlyMemory<byte>? Colon, JsonSyntax Value, Gaps Gaps)
{
    /// <summary>A new member.</summary>
    public MemberSyntax(string name, JsonSyntax value)
        : this(name, Key: null, Colon: null, value, default)
    {
    }
}

/// <summary>An object. Where a key is doubled, the last one counts, as in Python and JavaScript.</summary>
internal sealed class ObjectSyntax : JsonSyntax
{
    private Content? _content;

    public ObjectSyntax(SourceText source, int start, int length)
        : base(source, start, length)
    {
    }

    private ObjectSyntax(SourceText? source, Content content)
        : base(source) => _content = content;

    public static ObjectSyntax Empty { get; } = Of([]);

    public ImmutableArray<MemberSyntax> Members => Opened.Members;

    public JsonLayout Layout => Opened.Layout;

    private Content Opened => _content ??= Open(Source!);

    /// <summary>The value of a key, or null where the object lacks it.</summary>
    public JsonSyntax? this[string name] => IndexOf(name) is var index and >= 0 ? Members[index].Value : null;

    /// <summary>The members, each key once: of doubled ones the last.</summary>
    public IEnumerable<MemberSyntax> DistinctMembers
    {
        get
        {
            var last = new Dictionary<string, MemberSyntax>(StringComparer.Ordinal);
            foreach (var member in Members)
            {
                last[member.Name] = member;
            }

            return last.Count == Members.Length ? Members : Members.Where(member => ReferenceEquals(last[member.Name], member));
        }
    }

    /// <summary>A new object with these members in this order, laid out in the style of the file it gets into.</summary>
    public static ObjectSyntax Of(IEnumerable<MemberSyntax> members) =>
        new(source: null, new Content([.. members], JsonLayout.New));

    /// <summary>The text of a key's string, or null where it is missing or no string.</summary>
    public string? Text(string name) => this[name] is { } value ? SyntaxText.OfString(value) : null;

    /// <summary>
    /// This object with a value for the key. A key that it lacks goes to its sorted place, or to the end where the
    /// keys are not sorted.
    /// </summary>
    public ObjectSyntax With(string name, JsonSyntax value)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            return ReferenceEquals(Members[index].Value, value)
                ? this
                : new ObjectSyntax(Source, Opened with { Members = Members.SetItem(index, Members[index] with { Value = value }) });
        }

        return new ObjectSyntax(Source, Opened with { Members = Members.Insert(PlaceOf(name), new MemberSyntax(name, value)) });
    }

    /// <summary>This object without the key.</summary>
    public ObjectSyntax Without(string name)
    {
        var kept = Members.RemoveAll(member => string.Equals(member.Name, name, StringComparison.Ordinal));
        return kept.Length == Members.Length ? this : new ObjectSyntax(Source, Opened with { Members = kept });
    }

    private int IndexOf(string name)
    {
        for (var i = Members.Length - 1; i >= 0; i--)
        {
            if (string.Equals(Members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private int PlaceOf(string name)
    {
        for (var i = 1; i < Members.Length; i++)
        {
            if (string.CompareOrdinal(Members[i - 1].Name, Members[i].Name) > 0)
            {
                return Members.Length;
            }
        }

        return Members.Count(member => string.CompareOrdinal(member.Name, name) < 0);
    }

    private Content Open(SourceText source)
    {
        var raw = Raw;
        var slices = JsonSlices.Read(raw.Span);
        var gaps = JsonSlices.GapsOf(raw, slices);
        var members = slices.Zip(gaps, (slice, gap) => new MemberSyntax(
            JsonString.Decode(raw.Span[(slice.KeyStart + 1)..(slice.KeyEnd - 1)]),
            raw[slice.KeyStart..slice.KeyEnd],
            raw[slice.KeyEnd..slice.Start],
            At(source, Start + slice.Start, slice.End - slice.Start),
            gap));
        return new Content([.. members], JsonLayout.Of(gaps));
    }

    private sealed record Content(ImmutableArray<MemberSyntax> Members, JsonLayout Layout);
}
