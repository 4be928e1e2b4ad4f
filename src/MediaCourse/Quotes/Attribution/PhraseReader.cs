using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Reads the noun phrases of a sentence that can name a speaker: pronouns, names with their titles, and offices.</summary>
internal static class PhraseReader
{
    private const int MostModifiers = 5;
    private const int LongestPhrase = 16;
    private const int LongestName = 8;
    private const int MostParticles = 3;
    private static readonly WordSet Particles = new("de del della der den di du da dos van von bin ibn bint al el la le ter ten und y");
    private static readonly WordSet SurnameParticles = new("de del della der den di du da dos van von bin ibn bint al el la le ter");
    private static readonly WordSet Articles = new("al el ul ad as ar ash");

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
                return at < end ? new NounPhrase(IsOne(word) && IsManyForm(sentence.WordAt(end)) ? end : at, end, PhraseHead.Role) : null;
            }

            if (word.IsEmpty || (!char.IsLower(word[0]) && !RoleNouns.IsBackground(word)) || FunctionWords.IsPreposition(word) || FunctionWords.IsNoName(word) || FunctionWords.IsAdverb(word) || FunctionWords.IsBeForm(word)
                || CueWords.IsFiniteForm(word) || sentence.IsPossessiveAt(end))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The phrase of an article and plain words behind a verb of speaking, whatever its noun: "said one commuter, who".</summary>
    public static NounPhrase? UnlistedStartingAt(ReporterSentence sentence, int start, int limit)
    {
        if (!FunctionWords.IsDeterminer(sentence.WordAt(start)))
        {
            return null;
        }

        var end = start;
        while (end + 1 < limit && end < start + MostModifiers && sentence.WordAt(end + 1) is [var first, ..] word && (char.IsLower(first) || RoleNouns.IsBackground(word))
            && !FunctionWords.IsPreposition(word) && !FunctionWords.IsNoName(word) && !FunctionWords.IsBeForm(word))
        {
            end++;
        }

        return end > start ? new NounPhrase(start, end, PhraseHead.Role) : null;
    }

    /// <summary>The bare noun before "who", whatever it is: "protests from opponents who called it".</summary>
    public static NounPhrase? Antecedent(ReporterSentence sentence, int end, int limit) =>
        EndingAt(sentence, end, limit) ?? UnlistedEndingAt(sentence, end, limit)
            ?? (end >= limit && sentence.WordAt(end) is [var first, ..] word && char.IsLower(first) && !FunctionWords.IsNoName(word) && !FunctionWords.IsPreposition(word)
                && !FunctionWords.IsAdverb(word) && !sentence.IsPossessiveAt(end)
                ? new NounPhrase(end, end, PhraseHead.Role)
                : null);

    /// <summary>The phrase whose first item is <paramref name="start"/>, as far as it goes.</summary>
    public static NounPhrase? StartingAt(ReporterSentence sentence, int start, int limit)
    {
        NounPhrase? named = null;
        for (var end = start; end < limit && end <= start + MostModifiers + 3; end++)
        {
            var word = sentence.WordAt(end);
            var isNoun = end > start && FunctionWords.IsDeterminer(sentence.WordAt(end - 1));
            if (word.IsEmpty || (CueWords.IsFiniteForm(word) && !isNoun))
            {
                return named;
            }

            var isHead = IsNamePart(sentence, end) || RoleNouns.IsRole(word) || Pronouns.IsSubject(word);
            if (isHead && EndingAt(sentence, end, start) is { } phrase && phrase.From == start)
            {
                if (!GoesOn(sentence, end + 1, limit))
                {
                    return phrase;
                }

                // "said Ana Diaz of the association": what follows is no part of the name, unless it ends in one.
                named ??= phrase.Head == PhraseHead.Name && FunctionWords.IsPreposition(sentence.WordAt(end + 1)) ? phrase : null;
            }
        }

        return named;
    }

    /// <summary>Whether the item is a capital word that can be part of a name.</summary>
    public static bool IsNamePart(ReporterSentence sentence, int index) =>
        (sentence.IsCapital(index) || BeginsSmall(sentence.WordAt(index))) && !FunctionWords.IsNoName(sentence.StemAt(index)) && !(index == 0 && BeginsClause(sentence));

    /// <summary>Whether the item is a small word within a surname, as in "van Dyck" and "de la Cruz".</summary>
    public static bool IsParticle(ReporterSentence sentence, int index) =>
        SurnameParticles.Contains(sentence.WordAt(index)) && !sentence.IsCapital(index) && IsNamePart(sentence, BehindParticles(sentence, index));

    /// <summary>The first item at or behind a place that is no small word of a surname.</summary>
    public static int BehindParticles(ReporterSentence sentence, int index)
    {
        var at = index;
        while (at < index + MostParticles && SurnameParticles.Contains(sentence.WordAt(at)) && !sentence.IsCapital(at))
        {
            at++;
        }

        return at;
    }

    // "al-Thani", "@lee"
    private static bool BeginsSmall(ReadOnlySpan<char> word) =>
        word is ['@', var first, ..] ? char.IsLetterOrDigit(first)
        : word.IndexOf('-') is var hyphen and > 0 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1]) && Articles.Contains(word[..hyphen]);

    // "Conceding that", "Literally so": unless a verb follows, which a place or name of that ending may have.
    private static bool BeginsClause(ReporterSentence sentence) =>
        CueFinder.OpensInverted(sentence) || sentence.WordAt(0) is { Length: > 5 } word && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)) && !sentence.IsCapital(1)
            && Places.CountryOf(word.ToString()) is null && !CueWords.IsFiniteForm(sentence.WordAt(1)) && !FunctionWords.IsAdverb(sentence.WordAt(1)) && !sentence.IsComma(1);

    // "Secretary of State Antony Blinken", "Cui Tiankai", "Wang Yi"
    private static bool GoesOn(ReporterSentence sentence, int index, int limit) =>
        index < limit && (IsNamePart(sentence, index) || RoleNouns.IsRole(sentence.WordAt(index))
            || (Particles.Contains(sentence.WordAt(index)) && IsNamePart(sentence, index + 1))
            || IsParticle(sentence, index)
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

        while (start > limit && start > end - LongestName && IsParticle(sentence, start - 1))
        {
            start--;
        }

        while (start > limit && start > end - LongestName && IsNamePart(sentence, start - 1) && !sentence.IsPossessiveAt(start - 1))
        {
            start--;
        }

        var head = IsOffice(sentence, end) ? PhraseHead.Role : PhraseHead.Name;
        return new NounPhrase(ReadModifiers(sentence, start, limit), end, head);
    }

    private static bool IsOffice(ReporterSentence sentence, int end) =>
        RoleNouns.IsRole(sentence.WordAt(end)) || RoleNouns.IsTitleWord(sentence.WordAt(end));

    private static bool IsOne(ReadOnlySpan<char> determiner) => determiner is "a" or "an" or "A" or "An";

    private static bool IsManyForm(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');

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
                // "a move regulators described as"
                return IsOne(word) && IsManyForm(sentence.WordAt(start)) && RoleNouns.IsRole(sentence.WordAt(start)) ? first
                    : at > limit && FunctionWords.IsDeterminer(sentence.WordAt(at - 1)) ? at - 1 : at;
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
