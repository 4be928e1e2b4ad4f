using System.Collections.Frozen;

namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// Lines that stand word for word on many pages. A line is one of them whatever its case and whatever bullet, colon
/// or dots it has around it.
/// </summary>
internal sealed class Phrases
{
    private const string Decoration = " \t\u00A0\u2022\u00B7*|-\u2013\u2014>\u00BB\u203A:.\u2026!";
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lines;
    private readonly int _longest;

    public Phrases(params string[] lines)
    {
        _lines = lines.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = lines.Max(line => line.Length);
    }

    public bool Has(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(Decoration);
        return bare.Length <= _longest && !bare.IsEmpty && _lines.Contains(bare);
    }
}
