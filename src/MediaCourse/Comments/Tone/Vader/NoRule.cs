namespace MediaCourse.Comments.Tone.Vader;

/// <summary>"no" is both a rated word ("Oh no.") and a negation ("no good").</summary>
internal static class NoRule
{
    /// <summary>The rating of token <paramref name="at"/> once "no" is taken into account.</summary>
    public static double Apply(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var word = tokens[at].Word;
        if (IsNo(tokens, at - 1) || IsNo(tokens, at - 2) || (IsNo(tokens, at - 3) && tokens[at - 1].Word.Is(WordRole.OrNor)))
        {
            return word.Rating * NegationRule.Factor;
        }

        var negatesNext = word.Is(WordRole.No) && at + 1 < tokens.Length && tokens[at + 1].Word.IsRated;
        return negatesNext ? 0 : word.Rating;
    }

    private static bool IsNo(ReadOnlySpan<Token> tokens, int at) => at >= 0 && tokens[at].Word.Is(WordRole.No);
}
