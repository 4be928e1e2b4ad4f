namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A word in capitals among words that are not is an emphasis.</summary>
internal static class CapitalsRule
{
    /// <summary>What capitals add: the mean that the raters of Hutto and Gilbert (2014) gave.</summary>
    public const double Step = 0.733;

    /// <summary>The valence of a rated token once its own capitals are taken into account.</summary>
    public static double Apply(Sentence sentence, Token token, double valence)
    {
        if (!token.IsUpper || !sentence.CapitalsStandOut)
        {
            return valence;
        }

        return valence > 0 ? valence + Step : valence - Step;
    }
}
