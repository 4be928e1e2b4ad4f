using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Sources.Cleaning;

/// <summary>Finds stretches of a text that hold the same characters as an earlier one, without copying any.</summary>
internal sealed class RepeatFinder(RawText raw)
{
    private readonly Dictionary<int, Seen> _byHash = [];

    /// <summary>The line of the earliest stretch given so far with the same characters; null where this is the first.</summary>
    public int? FindOrAdd(TextSpan span, int line)
    {
        var text = raw.Slice(span);
        for (var key = string.GetHashCode(text, StringComparison.Ordinal); ; key = unchecked(key + 1))
        {
            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(_byHash, key, out var exists);
            if (!exists)
            {
                seen = new Seen(span, line);
                return null;
            }

            if (raw.Slice(seen.Span).SequenceEqual(text))
            {
                return seen.Line;
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Seen(TextSpan Span, int Line);
}
