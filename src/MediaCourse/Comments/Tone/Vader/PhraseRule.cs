namespace MediaCourse.Comments.Tone.Vader;

/// <summary>
/// A rated word in a fixed phrase takes the phrase's rating; "kind of", "sort of" and "just enough" before it weaken it.
/// As published, a phrase is seen only with three words before the rated one.
/// </summary>
internal static class PhraseRule
{
    /// <summary>The valence of token <paramref name="at"/> once phrases around it are taken into account.</summary>
    public static double Apply(Sentence sentence, int at, double valence)
    {
        var tokens = sentence.Tokens;
        var (third, second, first, word) = (tokens[at - 3].Word, tokens[at - 2].Word, tokens[at - 1].Word, tokens[at].Word);
        var next = at + 1 < tokens.Length ? tokens[at + 1].Word : Word.Unknown;
        var afterNext = at + 2 < tokens.Length ? tokens[at + 2].Word : Word.Unknown;

        var rating = Phrases.Rating(word, next, afterNext)
            ?? Phrases.Rating(word, next)
            ?? Phrases.Rating(first, word)
            ?? Phrases.Rating(second, first, word)
            ?? Phrases.Rating(second, first)
            ?? Phrases.Rating(third, second, first)
            ?? Phrases.Rating(third, second)
            ?? valence;
        rating += Phrases.Boost(third, second) ?? 0;
        rating += Phrases.Boost(second, first) ?? 0;
        return rating;
    }
}
