using System.Collections.Frozen;

namespace MediaCourse.Text.Sentences;

/// <summary>A fixed set of words that is asked with slices of a text.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Takes the words as one blank-separated list, in lower case; case does not matter when asked.</summary>
    public WordSet(string list) =>
        _words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
