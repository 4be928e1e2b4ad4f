using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Verbs;

/// <summary>Finds the subject of a verb of any kind in the clause in which it stands.</summary>
internal static class VerbSubjects
{
    private const int FurthestClause = 100;
    private static readonly WordSet Plain = new("i we you it who everybody everyone somebody someone");

    /// <summary>Whether the word before a verb shows that somebody speaks whom no name shows: "It said", "I told".</summary>
    public static bool IsPlain(ReadOnlySpan<char> word) => Plain.Contains(word) || Pronouns.IsSubject(word);

    /// <summary>The subject of the verb at an item; null where none is in sight.</summary>
    public static NounPhrase? Of(ReporterSentence words, int at, VerbForm form)
    {
        // "Having blasted the plan, Reed left", "Blasting the plan, Reed left"
        if (OpensSentence(words, at, form))
        {
            var comma = at;
            while (comma < words.Count && !words.IsMark(comma, ','))
            {
                comma++;
            }

            return SubjectFinder.First(words, comma + 1, words.Count);
        }

        if (form == VerbForm.Ing)
        {
            return CueFinder.Before(words, at, finiteOnly: true)?.Subject ?? SubjectFinder.First(words, 0, at);
        }

        var clause = ClauseStart(words, at);
        return words.IsWord(at - 1, "to") ? SubjectFinder.First(words, clause, at)
            : SubjectFinder.Before(words, at, clause) ?? (clause > 0 ? SubjectFinder.Before(words, at, 0) : null);
    }

    private static bool OpensSentence(ReporterSentence words, int at, VerbForm form)
    {
        var before = BeforeAdverbs(words, at);
        var isHaving = form.HasFlag(VerbForm.Participle) && words.IsWord(before, "having");
        before = isHaving ? BeforeAdverbs(words, before) : before;
        return (isHaving || form == VerbForm.Ing) && (before < 0 || (before == 0 && FunctionWords.IsOpener(words.WordAt(0))));
    }

    // A clause with a subject of its own: "; the mayor, however, doubted", "but Kane denied".
    private static int ClauseStart(ReporterSentence words, int verb)
    {
        for (var at = verb - 1; at > 0 && at >= verb - FurthestClause; at--)
        {
            if (words.IsMark(at, ';') || (words.IsMark(at - 1, ',') && (words.IsWord(at, "but") || words.IsWord(at, "while") || words.IsWord(at, "and"))))
            {
                if (PhraseReader.StartingAt(words, at + 1, verb) is { } phrase
                    && (words.IsMark(at, ';') || CueWords.IsFiniteForm(words.WordAt(phrase.To + 1)) || FunctionWords.IsAdverb(words.WordAt(phrase.To + 1)) || words.IsMark(phrase.To + 1, ',')))
                {
                    return at + 1;
                }
            }
        }

        return 0;
    }

    /// <summary>The item before the helpers and adverbs that stand before a verb.</summary>
    public static int BeforeHelpers(ReporterSentence words, int at)
    {
        at--;
        while (at > 0 && FunctionWords.IsAdverb(words.WordAt(at)))
        {
            at--;
        }

        return at;
    }

    /// <summary>The item before the adverbs in -ly that stand before a verb.</summary>
    public static int BeforeAdverbs(ReporterSentence words, int at)
    {
        at--;
        while (at >= 0 && words.WordAt(at).EndsWith("ly"))
        {
            at--;
        }

        return at;
    }
}
