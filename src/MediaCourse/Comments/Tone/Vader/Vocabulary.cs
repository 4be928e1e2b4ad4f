using System.Collections.Frozen;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>All words that mean something to the rules, joined with a lexicon, so that a token is looked up once.</summary>
internal sealed class Vocabulary
{
    private readonly FrozenDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _words;

    public Vocabulary(ToneLexicon lexicon)
    {
        var found = new Dictionary<string, Word>(StringComparer.Ordinal);
        void Change(string word, Func<Word, Word> change) => found[word] = change(found.GetValueOrDefault(word, Word.Unknown));

        foreach (var (word, rating) in lexicon.Weights)
        {
            found.Add(word, new Word { IsRated = true, Rating = rating });
        }

        foreach (var (word, boost) in DegreeWords.All)
        {
            Change(word, known => known with { Boost = boost });
        }

        foreach (var (word, role) in RoleWords.All)
        {
            Change(word, known => known with { Roles = known.Roles | role });
        }

        foreach (var (word, part) in Phrases.Parts)
        {
            Change(word, known => known with { PhrasePart = part });
        }

        _words = found.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What is known of a word given in lower case.</summary>
    public Word this[ReadOnlySpan<char> lower] => _words.TryGetValue(lower, out var word) ? word : Word.Unknown;
}
