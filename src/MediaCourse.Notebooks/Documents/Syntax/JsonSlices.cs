using System.Runtime.InteropServices;
using System.Text.Json;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>Finds the elements of one array, or the members of one object, in its bytes, without looking into them.</summary>
internal static class JsonSlices
{
    /// <summary>Nesting that is read, in levels. Notebooks have about ten; a file with more than this is an attack.</summary>
    public const int DepthLimit = 256;

    /// <summary>
    /// Where an element or member stands, as offsets into its container. For an element of an array the key is empty.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Slice(int KeyStart, int KeyEnd, int Start, int End);

    public static List<Slice> Read(ReadOnlySpan<byte> container)
    {
        var slices = new List<Slice>();
        var reader = new Utf8JsonReader(container, new JsonReaderOptions { MaxDepth = DepthLimit + 1 });
        reader.Read();
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            var keyStart = (int)reader.TokenStartIndex;
            var keyEnd = keyStart;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                keyEnd = keyStart + reader.ValueSpan.Length + 2;
                reader.Read();
            }

            var start = (int)reader.TokenStartIndex;
            slices.Add(new Slice(keyStart, keyEnd, start, EndOfValue(ref reader)));
        }

        return slices;
    }

    /// <summary>The white space around each slice.</summary>
    public static List<Gaps> GapsOf(ReadOnlyMemory<byte> container, List<Slice> slices)
    {
        var gaps = new List<Gaps>(slices.Count);
        var from = 1;
        for (var i = 0; i < slices.Count; i++)
        {
            var isLast = i == slices.Count - 1;
            var end = slices[i].End;
            var to = isLast ? container.Length - 1 : end + container.Span[end..].IndexOf((byte)',');
            gaps.Add(new Gaps(container[from..slices[i].KeyStart], container[end..to], i == 0, isLast));
            from = to + 1;
        }

        return gaps;
    }

    private static int EndOfValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                reader.Skip();
                return (int)reader.TokenStartIndex + 1;
            case JsonTokenType.String:
                return (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2;
            default:
                return (int)reader.TokenStartIndex + reader.ValueSpan.Length;
        }
    }
}
