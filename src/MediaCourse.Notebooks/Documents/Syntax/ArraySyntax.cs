using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>An element of an array.</summary>
internal readonly record struct ItemSyntax(JsonSyntax Value, Gaps Gaps);

/// <summary>An array.</summary>
internal sealed class ArraySyntax : JsonSyntax
{
    private Content? _content;

    public ArraySyntax(SourceText source, int start, int length)
        : base(source, start, length)
    {
    }

    private ArraySyntax(SourceText? source, Content content)
        : base(source) => _content = content;

    public ImmutableArray<ItemSyntax> Items => Opened.Items;

    public JsonLayout Layout => Opened.Layout;

    private Content Opened => _content ??= Open(Source!);

    /// <summary>A new array, laid out in the style of the file it gets into.</summary>
    public static ArraySyntax Of(IEnumerable<JsonSyntax> values) =>
        new(source: null, new Content([.. values.Select(value => new ItemSyntax(value, default))], JsonLayout.New));

    /// <summary>This array with other elements; those that it had keep their white space.</summary>
    public ArraySyntax With(ImmutableArray<ItemSyntax> items) =>
        items.Length == Items.Length && items.Zip(Items).All(pair => ReferenceEquals(pair.First.Value, pair.Second.Value))
            ? this
            : new ArraySyntax(Source, new Content(items, Layout));

    private Content Open(SourceText source)
    {
        var slices = JsonSlices.Read(Raw.Span);
        var gaps = JsonSlices.GapsOf(Raw, slices);
        var items = slices.Zip(gaps, (slice, gap) => new ItemSyntax(At(source, Start + slice.Start, slice.End - slice.Start), gap));
        return new Content([.. items], JsonLayout.Of(gaps));
    }

    private sealed record Content(ImmutableArray<ItemSyntax> Items, JsonLayout Layout);
}
