using MediaCourse.Framing;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Alignment.Words;

/// <summary>How words are made alike before they are compared: case, hyphens, possessives and contractions, stops in initials.</summary>
internal static class WordForm
{
    private static readonly WordSet Prefixes = new("re co pre non anti un");

    /// <summary>The parts in which a word is compared: those between hyphens, a prefix staying with what follows it.</summary>
    public static IEnumerable<TextSpan> PartsOf(string text, TextSpan word)
    {
        var start = word.Start;
        for (var at = word.Start + 1; at < word.End - 1; at++)
        {
            if (Marks.IsDash(text[at]) && char.IsLetter(text[at + 1]) && at > start && !Prefixes.Contains(text.AsSpan(start, at - start)))
            {
                yield return new TextSpan(start, at);
                start = at + 1;
            }
        }

        yield return new TextSpan(start, word.End);
    }

    /// <summary>
    /// The bare form of a word: small letters, without what follows an apostrophe, without hyphens and stops. "US" and "U.S."
    /// stay capital, since "us" is another word.
    /// </summary>
    public static string Bare(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny("'\u2019\u02BC\uFF07");
        if (apostrophe > 0)
        {
            word = word[..apostrophe];
        }

        Span<char> bare = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var character in word)
        {
            if (character != '.' && !Marks.IsDash(character))
            {
                bare[length++] = character;
            }
        }

        bare = bare[..length];
        var isCapitals = length is > 1 and <= 3 && !bare.ContainsAnyExceptInRange('A', 'Z');
        var small = string.Create(length, bare, static (to, from) => ((ReadOnlySpan<char>)from).ToLowerInvariant(to));
        return isCapitals && StopWords.English.Contains(small) ? bare.ToString() : small;
    }
}
