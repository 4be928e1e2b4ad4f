namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A degree word up to three words before a rated word strengthens or weakens it, less from further away.</summary>
internal static class DegreeRule
{
    /// <summary>What the degree word <paramref name="degree"/> adds to <paramref name="valence"/> from <paramref name="distance"/> words away.</summary>
    public static double Change(Sentence sentence, Token degree, double valence, int distance)
    {
        if (degree.Word.Boost == 0)
        {
            return 0;
        }

        var change = valence < 0 ? -degree.Word.Boost : degree.Word.Boost;
        if (degree.IsUpper && sentence.CapitalsStandOut)
        {
            change += valence > 0 ? CapitalsRule.Step : -CapitalsRule.Step;
        }

        return distance switch
        {
            1 => change,
            2 => change * 0.95,
            _ => change * 0.9,
        };
    }
}
