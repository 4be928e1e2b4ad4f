namespace MediaCourse.Comments.Tone.Vader;

/// <summary>"no" is both a rated word ("Oh no.") and a negation ("no good").</summary>
internal static class NoRule
{
    /// <summary>The rating of token <paramref name="at"/> once "no" is taken into account, and the token that is the reason.</summary>
    public static (double Valence, int Cause) Apply(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        var word = tokens[at].Word;
        var no = IsNo(tokens, at - 1) ? at - 1
            : IsNo(tokens, at - 2) ? at - 2
            : IsNo(tokens, at - 3) && tokens[at - 1].Word.Is(WordRole.OrNor) ? at - 3
            : -1;
        if (no >= 0)
        {
            return (word.Rating * NegationRule.Factor, no);
        }

        var negatesNext = word.Is(WordRole.No) && at + 1 < tokens.Length && tokens[at + 1].Word.IsRated;
        return negatesNext ? (0, at + 1) : (word.Rating, at);
    }

    private static bool IsNo(ReadOnlySpan<Token> tokens, int at) => at >= 0 && tokens[at].Word.Is(WordRole.No);
}
