using System.Collections.Frozen;

namespace MediaCourse.Sources.Cleaning;

/// <summary>Beginnings of lines, whatever their case.</summary>
internal sealed class Openings(params string[] openings)
{
    private readonly FrozenDictionary<char, string[]> _byFirstLetter = openings
        .GroupBy(opening => char.ToUpperInvariant(opening[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether a line begins with one of them.</summary>
    public bool Begin(ReadOnlySpan<char> line) => LengthIn(line) > 0;

    /// <summary>The length of the first of them with which a line begins; 0 where it begins with none.</summary>
    public int LengthIn(ReadOnlySpan<char> line)
    {
        if (!line.IsEmpty && _byFirstLetter.TryGetValue(char.ToUpperInvariant(line[0]), out var candidates))
        {
            foreach (var opening in candidates)
            {
                if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                {
                    return opening.Length;
                }
            }
        }

        return 0;
    }
}
