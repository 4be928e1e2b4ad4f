using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Verbs;

/// <summary>Tells from its place in the sentence whether a word that can be a verb is one, and whether it is a passive.</summary>
internal static class VerbPlace
{
    private const int FurthestAccording = 5;
    private const int FurthestVerb = 40;
    private static readonly WordSet Be = new("is are was were be been being");
    private static readonly WordSet Joints = new("and but or while when before after by to who which that as");

    /// <summary>Whether the word is a form of "be".</summary>
    public static bool IsBe(ReadOnlySpan<char> word) => Be.Contains(word);

    /// <summary>Whether the word before makes it a noun or adjective: "the claims", "China's demands", "the alleged crackdown", "in response", "tension and hope".</summary>
    public static bool IsNounOrAdjective(ReporterSentence words, int at, VerbForm form)
    {
        var before = words.WordAt(at - 1);
        return words.IsPossessiveAt(at - 1)
            || (form is VerbForm.Third or VerbForm.Base && IsInAccording(words, at))
            || (FunctionWords.IsDeterminer(before) && !words.IsWord(at - 1, "all") && !words.IsWord(at - 1, "both"))
            || (FunctionWords.IsPreposition(before) && form != VerbForm.Ing && !words.IsWord(at - 1, "to"))
            || (form is VerbForm.Base && !words.IsWord(at - 1, "to") && !FunctionWords.IsAdverb(before) && !RoleNouns.IsPlural(before) && !words.IsWord(at - 1, "they") && !words.IsWord(at - 1, "and"));
    }

    // "according to media reports"
    private static bool IsInAccording(ReporterSentence words, int at)
    {
        for (var before = at - 1; before > 0 && before >= at - FurthestAccording && !words.WordAt(before).IsEmpty; before--)
        {
            if (words.IsWord(before, "to") && words.IsWord(before - 1, "according"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a noun here: "media reports", "opening remarks"; a verb in these forms stands by its subject or a joint.</summary>
    public static bool IsNounHere(ReporterSentence words, int at, int to, VerbForm form)
    {
        if (form is not (VerbForm.Third or VerbForm.Ing))
        {
            return false;
        }

        var before = words.WordAt(at - 1);
        var stands = before.IsEmpty || words.IsCapital(at - 1) || Joints.Contains(before) || Be.Contains(before) || FunctionWords.IsAdverb(before) || FunctionWords.IsPreposition(before)
            || Pronouns.IsSubject(before) || RoleNouns.IsRole(before);
        return !stands || (form == VerbForm.Third && VerbWords.MayBeNoun(words.WordAt(at)) && !VerbComplement.MayBegin(words, to + 1));
    }

    /// <summary>Whether it is an adjective in a list: "and alleged cyberattacks".</summary>
    public static bool IsAdjectiveHere(ReporterSentence words, int at, int to) =>
        words.WordAt(at).EndsWith("ed") && (words.IsMark(at - 1, ',') || words.IsWord(at - 1, "and")) && !VerbComplement.MayBegin(words, to + 1);

    /// <summary>Whether it is a passive without "was": "Reed, accused of fraud, left"; "Reed, said to be ill, left".</summary>
    public static bool IsReducedPassive(ReporterSentence words, int at, int to, VerbForm form) =>
        form.HasFlag(VerbForm.Participle) && words.IsMark(at - 1, ',') && PhraseReader.EndingAt(words, at - 2) is { Head: not PhraseHead.Pronoun }
        && (words.IsWord(to + 1, "of") || words.IsWord(to + 1, "by") || words.IsWord(to + 1, "for") || words.IsWord(to + 1, "as") || (words.IsWord(to + 1, "to") && words.IsWord(to + 2, "be")) || (words.IsWord(to + 1, "to") && words.IsWord(to + 2, "have")))
        && !HasVerbBefore(words, at - 2);

    private static bool HasVerbBefore(ReporterSentence words, int at)
    {
        for (var least = Math.Max(0, at - FurthestVerb); at >= least; at--)
        {
            if (words.IsQuotation(at) || CueWords.IsFiniteForm(words.WordAt(at)) || Be.Contains(words.WordAt(at)) || (VerbWords.FormOf(words.WordAt(at)) is var form && form.HasFlag(VerbForm.Past) && !words.IsCapital(at)))
            {
                return true;
            }
        }

        return false;
    }
}
