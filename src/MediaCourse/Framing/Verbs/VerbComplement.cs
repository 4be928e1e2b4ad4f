using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Verbs;

/// <summary>Reads what stands behind a verb: a clause, words in marks, or a mere thing as in "claimed three lives".</summary>
internal static class VerbComplement
{
    private const int FurthestVerb = 12;
    private static readonly WordSet Finite = new("is are was were has have had will would shall should may might can could must do does did cannot");

    /// <summary>Whether a clause or a phrase that a verb of speaking takes can begin here: a capital word, "the", "he", "to", a quotation.</summary>
    public static bool MayBegin(ReporterSentence words, int at) =>
        words.IsQuotation(at) || words.IsCapital(at) || FunctionWords.IsDeterminer(words.WordAt(at)) || Pronouns.IsSubject(words.WordAt(at)) || words.IsWord(at, "it") || words.IsWord(at, "to");

    /// <summary>Whether a clause or words in marks stand here: "that …", "to …", "he …", "the plan had failed".</summary>
    public static bool IsClause(ReporterSentence words, int at)
    {
        var word = words.WordAt(at);
        if (words.IsWord(at, "that") || words.IsWord(at, "to") || words.IsWord(at, "it") || words.IsWord(at, "there") || Pronouns.IsSubject(word) || words.IsMark(at, ':') || (words.IsQuotation(at) && words.WordAt(at + 1).IsEmpty))
        {
            return true;
        }

        for (var next = at + 1; next < words.Count && next <= at + FurthestVerb && !words.WordAt(next).IsEmpty; next++)
        {
            if (IsFinite(words, next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody is called something: "Lee a liar", "him the best".</summary>
    public static bool IsNaming(ReporterSentence words, int at)
    {
        if (Pronouns.IsObject(words.WordAt(at)))
        {
            return IsArticle(words, at + 1);
        }

        if (words.IsCapital(at) || IsArticle(words, at))
        {
            for (var next = at + 1; next <= at + 4 && !words.WordAt(next).IsEmpty && !FunctionWords.IsPreposition(words.WordAt(next)); next++)
            {
                if (IsArticle(words, next))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsArticle(ReporterSentence words, int at) => words.IsWord(at, "a") || words.IsWord(at, "an") || words.IsWord(at, "the");

    // Third persons look like nouns: "three lives" ends what "the deal helps China" goes on with.
    private static bool IsFinite(ReporterSentence words, int at)
    {
        var word = words.WordAt(at);
        var form = VerbWords.FormOf(word);
        return !words.IsCapital(at) && (Finite.Contains(word) || word.EndsWith("n't") || word.EndsWith("n\u2019t")
            || (form.HasFlag(VerbForm.Past) && !FunctionWords.IsDeterminer(words.WordAt(at - 1)) && !FunctionWords.IsPreposition(words.WordAt(at - 1)))
            || (form == VerbForm.Third && !FunctionWords.IsDeterminer(words.WordAt(at - 1)) && (words.IsCapital(at + 1) || FunctionWords.IsDeterminer(words.WordAt(at + 1)))));
    }
}
