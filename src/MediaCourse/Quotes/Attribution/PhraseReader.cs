using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Reads the noun phrases of a sentence that can name a speaker: pronouns, names with their titles, and offices.</summary>
internal static class PhraseReader
{
    private const int MostModifiers = 5;
    private const int LongestPhrase = 16;
    private const int LongestName = 8;
    private static readonly WordSet Particles = new("de del della der den di du da dos van von bin ibn bint al el la le ter ten und y");

    /// <summary>The phrase whose last item is <paramref name="end"/>.</summary>
    public static NounPhrase? EndingAt(ReporterSentence sentence, int end, int limit = 0)
    {
        if (end < limit || end >= sentence.Count)
        {
            return null;
        }

        if (sentence.IsMark(end, ')'))
        {
            var open = end;
            while (open > limit && open > end - LongestPhrase && !sentence.IsMark(open, '('))
            {
                open--;
            }

            return EndingAt(sentence, open - 1, limit) is { } before ? before with { To = end } : null;
        }

        var word = sentence.WordAt(end);
        if (word.IsEmpty || sentence.IsPossessiveAt(end))
        {
            return null;
        }

        if (Pronouns.IsSubject(word) || Pronouns.IsObject(word))
        {
            return new NounPhrase(end, end, PhraseHead.Pronoun);
        }

        NounPhrase? phrase = IsNamePart(sentence, end) ? ReadName(sentence, end, limit)
            : RoleNouns.IsRole(word) ? new NounPhrase(ReadModifiers(sentence, end, limit), end, PhraseHead.Role)
            : null;
        return phrase is { } found ? WithPostmodifier(sentence, found, limit) : null;
    }

    /// <summary>The phrase, of an article and plain words, that ends right before a verb of speaking, whatever its noun: "the tycoon".</summary>
    public static NounPhrase? UnlistedEndingAt(ReporterSentence sentence, int end, int limit)
    {
        for (var at = end; at >= limit && at > end - MostModifiers; at--)
        {
            var word = sentence.WordAt(at);
            if (FunctionWords.IsDeterminer(word))
            {
                return at < end ? new NounPhrase(at, end, PhraseHead.Role) : null;
            }

            if (word.IsEmpty || !char.IsLower(word[0]) || FunctionWords.IsPreposition(word) || FunctionWords.IsNoName(word) || FunctionWords.IsAdverb(word) || FunctionWords.IsBeForm(word)
                || CueWords.IsFiniteForm(word) || sentence.IsPossessiveAt(end))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The phrase whose first item is <paramref name="start"/>, as far as it goes.</summary>
    public static NounPhrase? StartingAt(ReporterSentence sentence, int start, int limit)
    {
        for (var end = start; end < limit && end <= start + MostModifiers + 3; end++)
        {
            var word = sentence.WordAt(end);
            var isNoun = end > start && FunctionWords.IsDeterminer(sentence.WordAt(end - 1));
            if (word.IsEmpty || (CueWords.IsFiniteForm(word) && !isNoun))
            {
                return null;
            }

            var isHead = IsNamePart(sentence, end) || RoleNouns.IsRole(word) || Pronouns.IsSubject(word);
            if (isHead && !GoesOn(sentence, end + 1, limit) && EndingAt(sentence, end, start) is { } phrase && phrase.From == start)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>Whether the item is a capital word that can be part of a name.</summary>
    public static bool IsNamePart(ReporterSentence sentence, int index) =>
        sentence.IsCapital(index) && !FunctionWords.IsNoName(sentence.StemAt(index)) && !(index == 0 && BeginsClause(sentence));

    // "Conceding that", "Literally so": unless a verb follows, which a place or name of that ending may have.
    private static bool BeginsClause(ReporterSentence sentence) =>
        sentence.WordAt(0) is { Length: > 5 } word && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)) && !sentence.IsCapital(1)
            && Places.CountryOf(word.ToString()) is null && !CueWords.IsFiniteForm(sentence.WordAt(1)) && !FunctionWords.IsAdverb(sentence.WordAt(1)) && !sentence.IsComma(1);

    // "Secretary of State Antony Blinken", "Cui Tiankai", "Wang Yi"
    private static bool GoesOn(ReporterSentence sentence, int index, int limit) =>
        index < limit && (IsNamePart(sentence, index) || RoleNouns.IsRole(sentence.WordAt(index))
            || (Particles.Contains(sentence.WordAt(index)) && IsNamePart(sentence, index + 1))
            || (sentence.IsWord(index, "of") && (IsNamePart(sentence, index + 1) || sentence.IsWord(index + 1, "the")))
            || (sentence.IsWord(index, "for") && index + 1 < limit)
            || sentence.IsPossessiveAt(index)
            || LeadsToRole(sentence, index, limit));

    // "Chinese news agency Xinhua": plain words up to an office or body.
    private static bool LeadsToRole(ReporterSentence sentence, int index, int limit)
    {
        for (var at = index; at < limit && at < index + 3; at++)
        {
            var word = sentence.WordAt(at);
            if (word.IsEmpty || char.IsUpper(word[0]) || CueWords.LemmaOf(word) is not null || FunctionWords.IsPreposition(word) || FunctionWords.IsNoName(word)
                || FunctionWords.IsDeterminer(word) || FunctionWords.IsOpener(word) || FunctionWords.IsBeForm(word))
            {
                return false;
            }

            if (RoleNouns.IsRole(word))
            {
                return true;
            }
        }

        return false;
    }

    private static NounPhrase ReadName(ReporterSentence sentence, int end, int limit)
    {
        var start = end;
        while (start > limit && start > end - LongestName && IsNamePart(sentence, start - 1) && !sentence.IsPossessiveAt(start - 1))
        {
            start--;
        }

        while (start - 2 >= limit && start > end - LongestName && Particles.Contains(sentence.WordAt(start - 1)) && IsNamePart(sentence, start - 2))
        {
            start -= 2;
        }

        var head = IsOffice(sentence, end) ? PhraseHead.Role : PhraseHead.Name;
        return new NounPhrase(ReadModifiers(sentence, start, limit), end, head);
    }

    private static bool IsOffice(ReporterSentence sentence, int end) =>
        RoleNouns.IsRole(sentence.WordAt(end)) || RoleNouns.IsTitleWord(sentence.WordAt(end));

    // Titles, possessives and adjectives in front of a name or office, back to the article.
    private static int ReadModifiers(ReporterSentence sentence, int start, int limit)
    {
        var first = start;
        var pending = 0;
        for (var at = start - 1; at >= limit && at > start - LongestPhrase && pending <= MostModifiers; at--)
        {
            var word = sentence.WordAt(at);
            if (word.IsEmpty)
            {
                break;
            }

            if (FunctionWords.IsDeterminer(word))
            {
                return at > limit && FunctionWords.IsDeterminer(sentence.WordAt(at - 1)) ? at - 1 : at;
            }

            if (IsNamePart(sentence, at) || RoleNouns.IsRole(word) || RoleNouns.IsTitleWord(word) || sentence.IsPossessiveAt(at))
            {
                first = at;
                pending = 0;
            }
            else if (sentence.IsWord(at, "of") && (RoleNouns.IsRole(sentence.WordAt(at - 1)) || RoleNouns.IsTitleWord(sentence.WordAt(at - 1))))
            {
                pending = 0;
            }
            else if (FunctionWords.IsPreposition(word) || FunctionWords.IsNoName(word) || CueWords.IsFiniteForm(word) || FunctionWords.IsAdverb(word) || FunctionWords.IsBeForm(word))
            {
                break;
            }
            else
            {
                pending++;
            }
        }

        return first;
    }

    // "a spokesman for the company", "officials in Tokyo"
    private static NounPhrase WithPostmodifier(ReporterSentence sentence, NounPhrase phrase, int limit)
    {
        var preposition = phrase.From - 1;
        if (preposition > limit && FunctionWords.IsPreposition(sentence.WordAt(preposition)) && RoleNouns.IsRole(sentence.WordAt(preposition - 1))
            && (sentence.IsWord(preposition, "for") || sentence.IsWord(preposition, "of") || sentence.IsWord(preposition, "in") || sentence.IsWord(preposition, "at") || sentence.IsWord(preposition, "from"))
            && EndingAt(sentence, preposition - 1, limit) is { } head)
        {
            return new NounPhrase(head.From, phrase.To, PhraseHead.Role);
        }

        return phrase;
    }
}
