namespace MediaCourse.Comments.Tone.Vader;

/// <summary>"least" directly before a rated word turns it round: "the least attractive", but not "at least attractive".</summary>
internal static class LeastRule
{
    /// <summary>What "least" does to the rating of token <paramref name="at"/>: a factor, 1 for nothing.</summary>
    public static double FactorAt(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (at == 0 || !tokens[at - 1].Word.Is(WordRole.Least) || tokens[at - 1].Word.IsRated)
        {
            return 1;
        }

        return at > 1 && tokens[at - 2].Word.Is(WordRole.AtOrVery) ? 1 : NegationRule.Factor;
    }
}
