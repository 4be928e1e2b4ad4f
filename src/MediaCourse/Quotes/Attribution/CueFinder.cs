using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Finds the verb that presents a quotation, in the reporter's sentence around it.</summary>
internal static class CueFinder
{
    private const int FurthestVerb = 40;
    private const int LeastLetters = 3;
    private const int FurthestColon = 10;
    private const int FurthestSaying = 16;
    private static readonly WordSet Phrasal = new("made makes make shot fired hit shoots fires singled spelled lashed went goes");
    private static readonly WordSet Invertible = new("say add write note explain report conclude argue observe recall continue warn joke acknowledge");
    private static readonly WordSet NounsToo = new("attack state claim report comment charge call answer demand promise remark request quote point protest");

    /// <summary>The cue behind the quotation at <paramref name="quotation"/>: “…,” he said; “…,” said Lee.</summary>
    public static Cue? Behind(ReporterSentence sentence, int quotation)
    {
        var at = quotation + 1;
        while (sentence.IsWord(at, "as") || sentence.IsComma(at) || sentence.IsMark(at, '-') || sentence.IsMark(at, '\u2013') || sentence.IsMark(at, '\u2014') || FunctionWords.IsAdverb(sentence.WordAt(at)))
        {
            at++;
        }

        if (CueWords.IsFiniteForm(sentence.WordAt(at)))
        {
            var end = at + 1;
            while (end < sentence.Count && sentence[end].Kind == ItemKind.Word)
            {
                end++;
            }

            for (var from = at + 1; from <= at + 2 && from < end; from++)
            {
                if (PhraseReader.StartingAt(sentence, from, end) is { } subject)
                {
                    return new Cue(at, at, WithPartnerBehind(sentence, subject, end), null, 1);
                }
            }

            return PhraseReader.UnlistedStartingAt(sentence, at + 1, end) is { } unlisted ? new Cue(at, at, unlisted, null, 0.9) : null;
        }

        if (sentence.IsWord(at, "it") && CueWords.IsFiniteForm(sentence.WordAt(at + 1)))
        {
            return new Cue(at + 1, at + 1, new NounPhrase(at, at, PhraseHead.Pronoun), null, 0.9);
        }

        Cue? relative = null;
        Cue? inserted = null;
        for (var verb = at + 1; verb < sentence.Count && verb <= at + FurthestVerb && !sentence.IsQuotation(verb); verb++)
        {
            if (At(sentence, verb, at) is not { } cue)
            {
                continue;
            }

            // "an official who asked not to be named said"
            if (sentence.IsWord(verb - 1, "who"))
            {
                relative ??= cue;
                continue;
            }

            // "an official, speaking on condition of anonymity, said"
            if (CueWords.IsParticiple(sentence.WordAt(verb)) && sentence.IsComma(verb - 1))
            {
                inserted ??= cue;
                continue;
            }

            if (inserted is { } before && cue.Subject.From != at)
            {
                return before.Subject.From == at ? before : null;
            }

            if (relative is { } first && !sentence.IsComma(verb - 1) && cue.Subject.From != at)
            {
                return first with { From = cue.From, To = cue.To };
            }

            return cue.Subject.From == at || cue.Subject.From > cue.To || cue.Via is not null || IsNamedOffice(sentence, at, cue.Subject.From) ? cue : null;
        }

        return (relative ?? inserted) is { } only && only.Subject.From == at ? only : null;
    }

    /// <summary>Whether a verb of speaking stands right behind the quotation, whoever its subject is: “…,” said zz9.</summary>
    public static bool HasVerbBehind(ReporterSentence sentence, int quotation) =>
        CueWords.IsFiniteForm(sentence.WordAt(sentence.IsComma(quotation + 1) ? quotation + 2 : quotation + 1));

    /// <summary>Whether the sentence begins with a verb of speaking, its subject and a colon: Said Ana Diaz: “…”</summary>
    public static bool OpensInverted(ReporterSentence sentence)
    {
        var word = sentence.WordAt(0);
        if (word.Length < LeastLetters || CueWords.LemmaOf(word) is not { } lemma || !Invertible.Contains(lemma) || sentence.IsWord(0, lemma) || CueWords.IsParticiple(word))
        {
            return false;
        }

        var at = 1;
        while (at < FurthestColon && sentence[Math.Min(at, sentence.Count - 1)].Kind == ItemKind.Word && at < sentence.Count)
        {
            at++;
        }

        return at > 1 && sentence.IsMark(at, ':');
    }

    // "a spokesman for the union, Carla Diaz, said"
    private static bool IsNamedOffice(ReporterSentence sentence, int start, int name) =>
        sentence.IsComma(name - 1) && PhraseReader.EndingAt(sentence, name - 2, start) is { Head: PhraseHead.Role } office && office.From == start;

    /// <summary>The nearest cue before an item: Lee said that “…”.</summary>
    public static Cue? Before(ReporterSentence sentence, int item, bool finiteOnly = false)
    {
        for (var verb = item - 1; verb >= 0 && verb >= item - (2 * FurthestVerb); verb--)
        {
            if (!(finiteOnly && CueWords.IsParticiple(sentence.WordAt(verb))) && At(sentence, verb, 0) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>The first cue of a sentence, which carries its report; a later one where it has none.</summary>
    public static Cue? Main(ReporterSentence sentence)
    {
        for (var verb = 0; verb < sentence.Count && verb < 4 * FurthestVerb; verb++)
        {
            if (At(sentence, verb, 0) is { } cue)
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>A name and a colon, without a verb, right before an item.</summary>
    public static NounPhrase? NameAndColon(ReporterSentence sentence, int item)
    {
        for (var at = item - 1; at > 0 && at >= item - 3; at--)
        {
            if (sentence.IsMark(at, ':'))
            {
                return PhraseReader.EndingAt(sentence, at - 1) is { } phrase && IsAtStart(sentence, phrase.From) ? phrase : null;
            }
        }

        return null;
    }

    private static bool IsAtStart(ReporterSentence sentence, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (sentence[at].Kind != ItemKind.Mark)
            {
                return false;
            }
        }

        return true;
    }

    private static Cue? At(ReporterSentence sentence, int verb, int limit)
    {
        var word = sentence.WordAt(verb);
        if (verb == 0 && word is [var capital, ..] && char.IsUpper(capital) && OpensInverted(sentence))
        {
            return PhraseReader.StartingAt(sentence, 1, sentence.Count) is { } opening ? new Cue(0, 0, opening, null, 1) : null;
        }

        if (word.Length < LeastLetters || char.IsUpper(word[0]))
        {
            return null;
        }

        // Most words are no verb of speaking, which is the cheapest to find out.
        var lemma = CueWords.LemmaOf(word);
        if ((lemma is null && !IsPhrasal(word)) || IsNoun(sentence, verb, limit))
        {
            return null;
        }

        if (ClearCue(sentence, verb, limit) is { } clear)
        {
            return clear;
        }

        if (lemma is null || sentence.IsWord(verb - 1, "not") || (CueWords.IsWeak(lemma) && !sentence.HasQuotations))
        {
            return null;
        }

        var part = PreviousVerbPart(sentence, verb, limit);
        if (FunctionWords.IsBeForm(sentence.WordAt(part)))
        {
            if (lemma == "quote" && SubjectFinder.Before(sentence, part, limit) is { } quoted && Saying(sentence, verb) is var saying and > 0)
            {
                var by = sentence.IsWord(verb + 1, "by") ? verb + 2 : sentence.IsWord(saying + 1, "by") ? saying + 2 : -1;
                return new Cue(verb, saying, quoted, by > 0 ? PhraseReader.StartingAt(sentence, by, sentence.Count) : null, 0.9);
            }

            // "is telling", but not "is told"
            return CueWords.IsParticiple(word) && SubjectFinder.Before(sentence, part, limit) is { } acting ? new Cue(verb, verb, acting, null, 1) : null;
        }

        if (CueWords.IsParticiple(word))
        {
            var main = Before(sentence, verb, finiteOnly: true);
            if (main is { Via: not null } passedOn && passedOn.To == verb && passedOn.From >= limit)
            {
                return passedOn;
            }

            var subject = main?.Subject is { } shared && shared.From >= limit ? shared : SubjectFinder.First(sentence, limit, verb);
            if (PhraseReader.EndingAt(sentence, verb - 1, limit) is { } near && sentence.IsWord(near.From - 1, "with"))
            {
                subject = near;
            }

            return subject is null ? null : new Cue(verb, verb, subject.Value, null, 0.8);
        }

        if (sentence.IsWord(verb - 1, "to"))
        {
            return sentence.IsWord(verb - 2, "on") && SubjectFinder.Before(sentence, verb - 3, limit) is { } goer ? new Cue(verb - 3, verb, goer, null, 0.9) : null;
        }

        if (Inverted(sentence, verb, lemma) is { } behind)
        {
            return new Cue(verb, verb, behind, null, 1);
        }

        if (SubjectFinder.Before(sentence, verb, limit) is not { } found || (lemma == "continue" && sentence.IsWord(verb + 1, "to")) || IsNounAfter(sentence, verb, lemma, found))
        {
            return null;
        }

        return lemma == "quote" ? Quoted(sentence, verb, found) : new Cue(verb, EndOfCue(sentence, verb, lemma), found, null, 1);
    }

    // "called for", "pointed out"
    private static int EndOfCue(ReporterSentence sentence, int verb, string lemma) =>
        (lemma == "call" && sentence.IsWord(verb + 1, "for")) || (lemma == "point" && sentence.IsWord(verb + 1, "out")) ? verb + 1 : verb;

    // "Xinhua quoted him as saying", "quoted the minister, Ana Diaz, as saying"
    private static Cue? Quoted(ReporterSentence sentence, int verb, NounPhrase source)
    {
        if (Saying(sentence, verb) is var saying and > 0)
        {
            var end = sentence.IsComma(saying - 2) ? saying - 3 : saying - 2;
            var speaker = PhraseReader.EndingAt(sentence, end, verb + 1) ?? PhraseReader.UnlistedEndingAt(sentence, end, verb + 1);
            return speaker is { } named ? new Cue(verb, saying, named, source, 0.9) : null;
        }

        return new Cue(verb, verb, source, null, 0.6);
    }

    private static int Saying(ReporterSentence sentence, int verb)
    {
        for (var at = verb + 1; at < sentence.Count && at <= verb + FurthestSaying && !sentence.IsQuotation(at); at++)
        {
            if (sentence.IsWord(at, "as") && CueWords.IsParticiple(sentence.WordAt(at + 1)))
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static bool IsPhrasal(ReadOnlySpan<char> word) => word.Length <= 7 && Phrasal.Contains(word);

    // "she went on."
    private static Cue? WentOn(ReporterSentence sentence, int verb, int limit) =>
        sentence.HasQuotations && sentence.IsWord(verb + 1, "on") && sentence.WordAt(verb + 2).IsEmpty && SubjectFinder.Before(sentence, verb, limit) is { } subject
            && (subject.Head != PhraseHead.Role || RoleNouns.IsRole(sentence.WordAt(subject.To)))
            ? new Cue(verb, verb + 1, subject, null, 1)
            : null;

    // "made it clear", "made that clear", "made clear"; "singled out"
    private static Cue? ClearCue(ReporterSentence sentence, int verb, int limit)
    {
        if (sentence.IsWord(verb, "went") || sentence.IsWord(verb, "goes"))
        {
            return WentOn(sentence, verb, limit);
        }

        var end = -1;
        if (sentence.IsWord(verb, "made") || sentence.IsWord(verb, "makes") || sentence.IsWord(verb, "make"))
        {
            end = sentence.IsWord(verb + 1, "clear") ? verb + 1 : sentence.IsWord(verb + 2, "clear") ? verb + 2 : -1;
        }
        else if (sentence.IsWord(verb + 1, "back"))
        {
            end = sentence.IsWord(verb, "shot") || sentence.IsWord(verb, "fired") || sentence.IsWord(verb, "hit") || sentence.IsWord(verb, "shoots") || sentence.IsWord(verb, "fires") ? verb + 1 : -1;
        }
        else if (sentence.IsWord(verb, "singled") || sentence.IsWord(verb, "spelled") || sentence.IsWord(verb, "lashed") || sentence.IsWord(verb, "hit"))
        {
            end = sentence.IsWord(verb + 1, "out") ? verb + 1 : -1;
        }

        return end >= 0 && SubjectFinder.Before(sentence, verb, limit) is { } subject ? new Cue(verb, end, subject, null, 1) : null;
    }

    // "…, said Ana Diaz, a lawyer", but not "Diaz, a lawyer, said Lee came"
    private static NounPhrase? Inverted(ReporterSentence sentence, int verb, string lemma) =>
        Invertible.Contains(lemma) && sentence.IsComma(verb - 1) && PhraseReader.StartingAt(sentence, verb + 1, sentence.Count) is { Head: not PhraseHead.Pronoun } phrase
            && (phrase.To + 1 >= sentence.Count || sentence[phrase.To + 1].Kind == ItemKind.Mark)
            ? phrase
            : null;

    // The plain form of a verb goes with "they", a plural or "will"; else it is a noun: "the city state".
    private static bool IsNounAfter(ReporterSentence sentence, int verb, string lemma, NounPhrase subject)
    {
        if (NounsToo.Contains(lemma) && sentence.WordAt(verb) is [.., 's'] && FunctionWords.IsDeterminer(sentence.WordAt(subject.From)) && (subject.Head == PhraseHead.Name || !RoleNouns.IsRole(sentence.WordAt(subject.To)))
            && !sentence.IsQuotation(verb + 1) && !sentence.IsWord(verb + 1, "that"))
        {
            return true;
        }

        if (!sentence.IsWord(verb, lemma) || sentence.IsWord(verb, "read") || subject.To != verb - 1)
        {
            return false;
        }

        var last = sentence.WordAt(subject.To);
        var isPlural = last is [.., 's' or 'S'] || sentence.IsWord(subject.To, "they") || sentence.IsWord(subject.To, "people") || sentence.IsWord(subject.To, "police") || sentence.IsWord(subject.From - 1, "and");
        return !isPlural && !sentence.Slice(subject.From, subject.To).Contains(" and ", StringComparison.Ordinal);
    }

    // "the US's claims", "in remarks"
    private static bool IsNoun(ReporterSentence sentence, int verb, int limit)
    {
        var before = verb > limit ? sentence.WordAt(verb - 1) : [];
        return !before.IsEmpty && (sentence.IsPossessiveAt(verb - 1)
            || (FunctionWords.IsDeterminer(before) && !before.Equals("this", StringComparison.OrdinalIgnoreCase))
            || (FunctionWords.IsPreposition(before) && !sentence.IsWord(verb - 1, "to") && !CueWords.IsParticiple(sentence.WordAt(verb))));
    }

    private static int PreviousVerbPart(ReporterSentence sentence, int verb, int limit)
    {
        var at = verb - 1;
        while (at > limit && sentence.WordAt(at).EndsWith("ly"))
        {
            at--;
        }

        return at;
    }

    private static NounPhrase WithPartnerBehind(ReporterSentence sentence, NounPhrase phrase, int end) =>
        phrase.Head == PhraseHead.Name && sentence.IsWord(phrase.To + 1, "and") && PhraseReader.StartingAt(sentence, phrase.To + 2, end) is { Head: PhraseHead.Name } partner
            ? phrase with { To = partner.To }
            : phrase;
}
