namespace MediaCourse.Quotes.Attribution;

/// <summary>Finds the subject of a verb: the phrase before it, across what stands between commas, or that of the whole clause.</summary>
internal static class SubjectFinder
{
    private const int MostInsertions = 5;
    private const int LongestDateline = 14;
    private const int LongestRelative = 14;
    private const int LongestList = 8;

    // Longer sentences are none of running prose, and must not take longer than they are.
    private const int FurthestSubject = 100;

    /// <summary>The subject of the verb at <paramref name="verb"/>, looked for no further left than <paramref name="limit"/>.</summary>
    public static NounPhrase? Before(ReporterSentence sentence, int verb, int limit)
    {
        limit = Math.Max(limit, verb - FurthestSubject);
        var at = verb - 1;
        while (at >= limit && !sentence.IsWord(at, "who") && FunctionWords.IsAdverb(sentence.WordAt(at)))
        {
            at--;
        }

        if (sentence.IsWord(at, "who") && PhraseReader.Antecedent(sentence, at - 1, limit) is { } antecedent)
        {
            return antecedent;
        }

        if (sentence.IsWord(at, "who") || sentence.IsWord(at, "which") || sentence.IsWord(at, "that"))
        {
            at--;
        }

        for (var insertion = 0; insertion <= MostInsertions && at >= limit; insertion++)
        {
            if (!sentence.IsComma(at) && !IsDash(sentence, at))
            {
                if (IsConjunction(sentence, at))
                {
                    return First(sentence, limit, at);
                }

                return (PhraseReader.EndingAt(sentence, at, limit) ?? PhraseReader.UnlistedEndingAt(sentence, at, limit)) is { } phrase ? Whole(sentence, WithPartner(sentence, phrase, limit), limit) : null;
            }

            var comma = at - 1;
            while (comma >= limit && !sentence.IsComma(comma) && !IsDash(sentence, comma))
            {
                comma--;
            }

            if (comma < limit)
            {
                return First(sentence, limit, at);
            }

            // "The chief officer, Yang Jiechi, called for"
            if (PhraseReader.EndingAt(sentence, at - 1, comma + 1) is { Head: PhraseHead.Name } name && name.From == comma + 1 && !FunctionWords.IsDeterminer(sentence.WordAt(name.From))
                && (PhraseReader.EndingAt(sentence, comma - 1, limit) is { Head: PhraseHead.Role } || PhraseReader.UnlistedEndingAt(sentence, comma - 1, limit) is not null || FunctionWords.IsOpener(sentence.WordAt(limit))))
            {
                return name;
            }

            at = comma;
        }

        return null;
    }

    /// <summary>The first phrase that can be the subject between two items.</summary>
    public static NounPhrase? First(ReporterSentence sentence, int from, int limit)
    {
        limit = Math.Min(limit, from + FurthestSubject);
        from = SkipOpening(sentence, SkipDateline(sentence, from, limit), limit);
        for (var end = from; end < limit; end++)
        {
            var isHead = PhraseReader.IsNamePart(sentence, end) || RoleNouns.IsRole(sentence.WordAt(end)) || Pronouns.IsSubject(sentence.WordAt(end));
            var isFollowed = end + 1 < limit && (PhraseReader.IsNamePart(sentence, end + 1) || RoleNouns.IsRole(sentence.WordAt(end + 1)) || sentence.IsWord(end + 1, "of"));
            if (isHead && !isFollowed && PhraseReader.EndingAt(sentence, end, from) is { } phrase)
            {
                return NameBehind(sentence, phrase, limit) ?? WithPartner(sentence, phrase, from);
            }
        }

        return null;
    }

    // "The other official who came, Minister Wang Yi, hopes": the name behind the office says who it is.
    private static NounPhrase? NameBehind(ReporterSentence sentence, NounPhrase office, int limit)
    {
        if (office.Head != PhraseHead.Role || !RoleNouns.IsPerson(sentence.WordAt(office.To)) || RoleNouns.IsPlural(sentence.WordAt(office.To)))
        {
            return null;
        }

        var comma = office.To + 1;
        while (comma < limit && comma <= office.To + LongestRelative && !sentence.WordAt(comma).IsEmpty && sentence.IsWord(office.To + 1, "who"))
        {
            comma++;
        }

        return sentence.IsMark(comma, ',') && PhraseReader.StartingAt(sentence, comma + 1, limit) is { Head: PhraseHead.Name } name && sentence.IsMark(name.To + 1, ',')
            && !sentence.IsWord(name.To + 2, "and") && Places.CountryOf(sentence.Slice(name.From, name.To)) is null ? name : null;
    }

    /// <summary>The names of a list of three or more that begins with <paramref name="first"/>: "Diaz, Kane and Moor"; empty where it begins none.</summary>
    public static IReadOnlyList<NounPhrase> List(ReporterSentence sentence, NounPhrase first)
    {
        List<NounPhrase> names = [first];
        while (names.Count < LongestList)
        {
            var at = names[^1].To + 1;
            var isLast = sentence.IsWord(sentence.IsComma(at) ? at + 1 : at, "and");
            if (!isLast && !sentence.IsMark(at, ','))
            {
                return [];
            }

            at += isLast && sentence.IsComma(at) ? 2 : 1;
            if (PhraseReader.StartingAt(sentence, at, sentence.Count) is not { Head: PhraseHead.Name } name)
            {
                return [];
            }

            names.Add(name);
            if (isLast)
            {
                return names.Count > 2 ? names : [];
            }
        }

        return [];
    }

    // "WASHINGTON, March 5 (Reuters) - The mayor"
    private static int SkipDateline(ReporterSentence sentence, int from, int limit)
    {
        if (from > 0 || sentence.WordAt(0) is not { Length: > 3 } place || place.ContainsAnyInRange('a', 'z'))
        {
            return from;
        }

        var at = 1;
        while (at < limit && at < LongestDateline && !IsDash(sentence, at))
        {
            at++;
        }

        return at + 1 < limit && IsDash(sentence, at) ? at + 1 : from;
    }

    // "At the start of Thursday, Blinken", "However, Yang"
    private static int SkipOpening(ReporterSentence sentence, int from, int limit)
    {
        while (from < limit && (sentence.WordAt(from).IsEmpty || FunctionWords.IsOpener(sentence.WordAt(from)) || sentence.WordAt(from).EndsWith("ing")))
        {
            var comma = from;
            while (comma < limit && !sentence.IsComma(comma))
            {
                comma++;
            }

            if (comma >= limit)
            {
                return from;
            }

            from = sentence.WordAt(from).IsEmpty ? from + 1 : comma + 1;
        }

        return from;
    }

    // In "The delegation led by Yang and Wang said" the last name is but a part of the subject.
    private static NounPhrase Whole(ReporterSentence sentence, NounPhrase phrase, int limit)
    {
        var before = phrase.From - 1;
        if (sentence.IsWord(before, "by") && RoleNouns.IsDocument(sentence.WordAt(before - 1)))
        {
            return phrase;
        }

        var isPart = FunctionWords.IsPreposition(sentence.WordAt(before)) || (sentence.IsWord(before, "and") && !sentence.IsComma(before - 1) && !HasVerb(sentence, limit, before));
        return isPart && phrase.Head != PhraseHead.Pronoun && First(sentence, limit, phrase.From) is { } first ? first : phrase;
    }

    // "A woman asked for a photo, and Clinton said"
    private static bool HasVerb(ReporterSentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (sentence.IsQuotation(at) || CueWords.IsFiniteForm(sentence.WordAt(at)))
            {
                return true;
            }
        }

        return false;
    }

    // "Blinken and Austin", "Both Yang and Wang"
    private static NounPhrase WithPartner(ReporterSentence sentence, NounPhrase phrase, int limit)
    {
        if (phrase.Head == PhraseHead.Name && sentence.IsWord(phrase.From - 1, "and")
            && PhraseReader.EndingAt(sentence, phrase.From - 2, limit) is { Head: PhraseHead.Name } partner
            && (partner.From == limit || sentence.IsComma(partner.From - 1) || sentence.IsQuotation(partner.From - 1) || CueWords.IsFiniteForm(sentence.WordAt(partner.From - 1))))
        {
            return phrase with { From = partner.From };
        }

        return phrase;
    }

    private static bool IsConjunction(ReporterSentence sentence, int at) => sentence.IsWord(at, "and") || sentence.IsWord(at, "but") || sentence.IsWord(at, "or");

    private static bool IsDash(ReporterSentence sentence, int at) => sentence.IsMark(at, '\u2013') || sentence.IsMark(at, '\u2014') || sentence.IsMark(at, '-');
}
