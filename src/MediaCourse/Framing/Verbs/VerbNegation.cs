using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Verbs;

/// <summary>Tells a saying from one that did not take place: "did not say", "refused to say", "neither Lee nor Kane said".</summary>
internal static class VerbNegation
{
    private const int FurthestSubject = 8;
    private static readonly WordSet Negations = new("not never cannot neither nor without");
    private static readonly WordSet Helpers = new("has have had be been is are was were will would shall should may might can could must do does did immediately yet ever even");
    private static readonly WordSet Refusals = new("""
        refuse refuses refused refusing decline declines declined declining fail fails failed failing neglect neglects neglected unable unwilling reluctant
        yet forgot avoid avoids avoided avoiding omit omits omitted
        """);

    private static readonly WordSet Nobody = new("nobody none neither nor no");

    /// <summary>Whether the verb, or the phrase that is its subject, says that it did not take place.</summary>
    public static bool IsNegated(ReporterSentence words, int at, NounPhrase? subject)
    {
        var before = at - 1;
        while (before >= 0 && (Helpers.Contains(words.WordAt(before)) || words.WordAt(before).EndsWith("ly")))
        {
            before--;
        }

        if (Negates(words.WordAt(before)) || Refusals.Contains(words.WordAt(before)) || (words.IsWord(before, "to") && Refusals.Contains(words.WordAt(before - 1))))
        {
            return true;
        }

        if (words.IsWord(before, "of") && words.IsWord(before - 1, "short"))
        {
            return true;
        }

        return (subject is { } phrase && at - phrase.To <= FurthestSubject && (Nobody.Contains(words.WordAt(phrase.From)) || Nobody.Contains(words.WordAt(phrase.From - 1))))
            || Nobody.Contains(words.WordAt(before)) || (words.IsWord(before, "one") && words.IsWord(before - 1, "no"));
    }

    private static bool Negates(ReadOnlySpan<char> word) => Negations.Contains(word) || word.EndsWith("n't") || word.EndsWith("n\u2019t");
}
