using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>
/// Follows a text from sentence to sentence and says whom a phrase means: a name by the full name that the text gives,
/// "he" by the last subject, "the Chinese official" by the titles with which people were introduced.
/// </summary>
internal sealed class SpeakerResolver(NameBook names)
{
    // Any person can be called so; the other words of the phrase must tell which.
    private static readonly WordSet AnyPerson = new("official diplomat leader politician man woman lawmaker executive envoy negotiator chief counterpart colleague head");
    private const int SharedLetters = 4;
    private const int MostRemembered = 40;
    private readonly Dictionary<Person, int> _lastSeen = [];
    private readonly List<Person> _recent = [];
    private readonly Dictionary<string, Person> _unlisted = new(StringComparer.OrdinalIgnoreCase);
    private const int FurthestBody = 2;
    private Person? _focus;
    private string? _body;
    private int _bodySentence;
    private int _focusSentence;
    private string? _group;
    private int _sentence;

    /// <summary>Whom the phrase means, by the fullest name; null where the text does not show it.</summary>
    public string? Resolve(ReporterSentence sentence, NounPhrase phrase)
    {
        if (phrase.Head == PhraseHead.Pronoun)
        {
            return ResolvePronoun(sentence, phrase);
        }

        var conjunction = -1;
        for (var at = phrase.From + 1; at < phrase.To && conjunction < 0; at++)
        {
            conjunction = sentence.IsWord(at, "and") ? at : -1;
        }

        if (conjunction > 0 && phrase.Head == PhraseHead.Name)
        {
            var first = NameOrBody(sentence, phrase.From, conjunction - 1);
            return _group = $"{first} and {NameOrBody(sentence, conjunction + 1, phrase.To)}";
        }

        return phrase.Head == PhraseHead.Name ? NameOrBody(sentence, phrase.From, phrase.To) : ResolveRole(sentence, phrase);
    }

    /// <summary>Takes note of who is named in a sentence and who is its subject, once its quotations have their speakers.</summary>
    public void Pass(ReporterSentence sentence, string? speaker)
    {
        _sentence++;
        var main = sentence.Main;
        var subject = main?.Subject ?? SubjectFinder.First(sentence, 0, Math.Min(sentence.Count, 40));
        var named = speaker ?? (subject is { } phrase ? Resolve(sentence, phrase) : null);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (PhraseReader.IsNamePart(sentence, at) && FindPerson(sentence, at) is { } person)
            {
                See(person);
            }
        }

        PassBody(sentence, subject, named);
        PassList(sentence, subject);
        if (named is not null && PersonOf(named) is { } next)
        {
            (_focus, _focusSentence) = (next, _sentence);
            next.HasSpoken |= speaker is not null || main is not null;
            See(next);
        }
    }

    // "Diaz, Kane and Moor met. “…,” they said."
    private void PassList(ReporterSentence sentence, NounPhrase? subject)
    {
        if (subject is { Head: PhraseHead.Name } first && SubjectFinder.List(sentence, first) is { Count: > 0 } list)
        {
            var all = list.Select(name => NameOrBody(sentence, name.From, name.To)).ToList();
            _group = $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
        }
    }

    // "It" means no person.
    private void PassBody(ReporterSentence sentence, NounPhrase? subject, string? named)
    {
        if (named is null || subject is not { Head: not PhraseHead.Pronoun } phrase)
        {
            return;
        }

        var isBody = phrase.Head == PhraseHead.Role
            ? RoleNouns.IsBody(sentence.WordAt(phrase.To)) && !RoleNouns.IsPerson(sentence.WordAt(phrase.To))
            : PersonOf(named) is not { } person || (person.IsMale is null && !person.Descriptors.Any(word => RoleNouns.IsPerson(word)));
        if (isBody)
        {
            (_body, _bodySentence) = (named, _sentence);
        }
    }

    /// <summary>The country that the text gives a speaker: that of the titles of a person, of all of a group, or in the words of an office.</summary>
    public string? SideOf(string speaker)
    {
        if (PersonOf(speaker) is { } person)
        {
            return person.Side ?? SpeakerSides.In(speaker);
        }

        var parts = speaker.Split(" and ");
        var sides = parts.Select(part => PersonOf(part)?.Side ?? SpeakerSides.In(part)).Distinct(StringComparer.Ordinal).ToList();
        return sides.Count == 1 ? sides[0] : null;
    }

    private void See(Person person)
    {
        _lastSeen[person] = _sentence;
        _recent.Remove(person);
        _recent.Add(person);
        if (_recent.Count > MostRemembered)
        {
            _recent.RemoveAt(0);
        }
    }

    private Person? FindPerson(ReporterSentence sentence, int at) =>
        !PhraseReader.IsNamePart(sentence, at + 1) || sentence.IsPossessiveAt(at) ? names.Find(sentence.StemAt(at), _lastSeen) : null;

    private Person? PersonOf(string name) =>
        names.Find(name, _lastSeen) is { } person && person.Name == name && (person.IsShown || !RoleNouns.IsRole(name.AsSpan(name.LastIndexOf(' ') + 1))) ? person
        : _unlisted.GetValueOrDefault(name);

    private string? ResolvePronoun(ReporterSentence sentence, NounPhrase phrase)
    {
        var word = sentence.WordAt(phrase.From);
        if (sentence.IsWord(phrase.From, "it"))
        {
            return _sentence - _bodySentence < FurthestBody ? _body : null;
        }

        var subject = SubjectFinder.First(sentence, 0, phrase.From);
        if (word.StartsWith("the", StringComparison.OrdinalIgnoreCase))
        {
            return subject is { Head: not PhraseHead.Pronoun } plural && IsSeveral(sentence, plural) ? Resolve(sentence, plural) : _group;
        }

        var isMale = Gender.Of(word);
        if (Pronouns.IsSubject(word) && subject is { Head: PhraseHead.Name } near && PersonOf(NameOrBody(sentence, near.From, near.To)) is { CanBeMeant: true } person && Fits(person, isMale))
        {
            return Mark(person, isMale);
        }

        if (_focus is { CanBeMeant: true } && Fits(_focus, isMale))
        {
            return Mark(_focus, isMale);
        }

        return _recent.FindLast(seen => seen.IsShown && Fits(seen, isMale)) is { } last ? Mark(last, isMale) : null;
    }

    private static bool Fits(Person person, bool? isMale) => person.IsMale is null || isMale is null || person.IsMale == isMale;

    private static string Mark(Person person, bool? isMale)
    {
        person.IsMale ??= isMale;
        return person.Name;
    }

    private static bool IsSeveral(ReporterSentence sentence, NounPhrase phrase) =>
        RoleNouns.IsPlural(sentence.WordAt(phrase.To)) || Enumerable.Range(phrase.From, phrase.To - phrase.From).Any(at => sentence.IsWord(at, "and"));

    private string NameOrBody(ReporterSentence sentence, int from, int to)
    {
        var bare = NameBook.BareStart(sentence, from, to);
        if (bare > to)
        {
            return Places.FullNameOf(sentence.Slice(from, to));
        }

        var name = NameBook.NameOf(sentence, bare, to);
        if (Places.CountryOf(name) is { } country)
        {
            return country;
        }

        var isMale = bare > from ? Gender.Of(sentence.WordAt(bare - 1)) : null;
        if (names.Find(name, _lastSeen, isMale) is { } person)
        {
            return person.Name;
        }

        if (!_unlisted.ContainsKey(name) && !sentence.IsWord(from, "the"))
        {
            _unlisted.Add(name, new Person(name) { IsMale = isMale });
        }

        return name;
    }

    private string? ResolveRole(ReporterSentence sentence, NounPhrase phrase)
    {
        var from = phrase.From;
        var isDefinite = sentence.IsWord(from, "the") || sentence.IsWord(from, "this") || sentence.IsWord(from, "that");
        while (from < phrase.To && FunctionWords.IsDeterminer(sentence.WordAt(from)) && !sentence.IsWord(from, "both"))
        {
            from++;
        }

        var isSeveral = RoleNouns.IsPlural(sentence.WordAt(phrase.To));
        if (isSeveral && from >= phrase.From + 2 && _group is not null)
        {
            return _group;
        }

        var head = HeadOf(sentence, from, phrase.To);
        if (isDefinite && RoleNouns.IsBackground(sentence.WordAt(head)) && _focus is { CanBeMeant: true } && _sentence - _focusSentence < FurthestBody)
        {
            return _focus.Name;
        }

        if (isDefinite && !isSeveral && RoleNouns.IsPerson(sentence.WordAt(phrase.To)) && ByDescription(sentence, from, phrase.To) is { } person)
        {
            return person.Name;
        }

        var words = sentence.Slice(from, phrase.To);
        var bracket = words.IndexOf(" (", StringComparison.Ordinal);
        words = bracket > 0 ? words[..bracket] : words;
        if (sentence.IsWord(phrase.To, "side") && phrase.To == from + 1 && Places.CountryOf(sentence.WordAt(from).ToString()) is { } country)
        {
            return country;
        }

        if (isSeveral)
        {
            _group = words;
        }

        return Places.FullNameOf(words);
    }

    // "the Democrat from Ohio"
    private static int HeadOf(ReporterSentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (FunctionWords.IsPreposition(sentence.WordAt(at + 1)))
            {
                return at;
            }
        }

        return to;
    }

    // Every capital word must fit the person's titles; of several people the best fit, then the last one named.
    private Person? ByDescription(ReporterSentence sentence, int from, int to)
    {
        Person? best = null;
        var bestRank = (Score: 0, Seen: -1);
        foreach (var person in _recent)
        {
            var score = 0;
            var fits = true;
            for (var at = from; at <= to && fits; at++)
            {
                var word = sentence.StemAt(at).ToString();
                var matches = person.Descriptors.Any(descriptor => IsAlike(descriptor, word));
                score += matches ? at == to ? 2 : 1 : 0;
                fits = matches || (at == to ? AnyPerson.Contains(word) : !sentence.IsCapital(at) || at == 0);
            }

            var rank = (score, _lastSeen[person]);
            if (fits && score > 0 && rank.CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (person, rank);
            }
        }

        return best;
    }

    // "Chinese" and "China" share their first letters.
    private static bool IsAlike(string descriptor, string word) =>
        descriptor.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (char.IsUpper(word[0]) && Math.Min(word.Length, descriptor.Length) >= SharedLetters
            && word.AsSpan(0, SharedLetters).Equals(descriptor.AsSpan(0, SharedLetters), StringComparison.OrdinalIgnoreCase));
}
