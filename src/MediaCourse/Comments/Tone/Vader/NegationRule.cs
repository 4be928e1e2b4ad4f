namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A negation one to three words before a rated word turns it round.</summary>
internal static class NegationRule
{
    /// <summary>What a negated rating is multiplied by: the mean that the raters of Hutto and Gilbert (2014) gave.</summary>
    public const double Factor = -0.74;

    /// <summary>"never so good" praises more than "so good".</summary>
    private const double NeverSo = 1.25;

    /// <summary>What the word <paramref name="distance"/> places before token <paramref name="at"/> does to its rating: a factor, 1 for nothing.</summary>
    public static double FactorAt(Sentence sentence, int at, int distance)
    {
        var tokens = sentence.Tokens;
        var before = tokens[at - distance];
        if (distance > 1)
        {
            // As published: three words before, "so" or "this" next to the rated word strengthens it without any "never".
            var next = tokens[at - 1].Word;
            var afterBefore = tokens[at - distance + 1].Word;
            if ((before.Word.Is(WordRole.Never) && afterBefore.Is(WordRole.SoOrThis)) || (distance == 3 && next.Is(WordRole.SoOrThis)))
            {
                return NeverSo;
            }

            if (before.Word.Is(WordRole.Without) && (afterBefore.Is(WordRole.Doubt) || next.Is(WordRole.Doubt)))
            {
                return 1;
            }
        }

        return IsNegation(sentence, before) ? Factor : 1;
    }

    private static bool IsNegation(Sentence sentence, Token token) =>
        token.Word.Is(WordRole.Negation) || sentence.Lower(token).Contains("n't", StringComparison.Ordinal);
}
