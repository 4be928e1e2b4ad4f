using System.Buffers;
using System.Collections.Frozen;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>
/// The people whom a text itself introduces. A name of two words or more is a full name; one of its words alone, the
/// surname as a rule, stands for it wherever it occurs.
/// </summary>
internal sealed class NameBook
{
    private const int LongestName = 4;
    private const int MostNamesakes = 20;
    private const int LongestApposition = 14;
    private static readonly SearchValues<char> OtherBlanks = SearchValues.Create("\n\r\t\u00A0\u2009\u202F\u3000\v\f\u0085\u2028\u2029");
    private static readonly WordSet InPhoto = new("left right center centre second third");
    private static readonly FrozenDictionary<Person, int> NothingSeen = FrozenDictionary<Person, int>.Empty;
    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.OrdinalIgnoreCase);

    public NameBook(IReadOnlyList<ReporterSentence> sentences)
    {
        var singles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in sentences)
        {
            string? ledBy = null;
            for (var at = 0; at < sentence.Count; at++)
            {
                if (PhraseReader.IsNamePart(sentence, at))
                {
                    var end = NameEnd(sentence, at);
                    Add(sentence, at, end, singles, ledBy);
                    at = end;
                }
                else if (sentence.IsWord(at, "by") && SpeakerSides.OfLed(sentence, at) is { } side)
                {
                    ledBy = side;
                }
                else if (ledBy is not null && CueWords.IsFiniteForm(sentence.WordAt(at)))
                {
                    ledBy = null;
                }
            }
        }

        foreach (var (word, people) in _byWord)
        {
            foreach (var person in people.Where(_ => singles.Contains(word)))
            {
                person.IsShown = true;
            }
        }

        foreach (var sentence in sentences)
        {
            CountPronouns(sentence);
        }
    }

    // In a sentence that names one person only, a pronoun behind the name means that person as a rule.
    private void CountPronouns(ReporterSentence sentence)
    {
        Person? only = null;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (PhraseReader.IsNamePart(sentence, at))
            {
                var end = NameEnd(sentence, at);
                var person = Find(NameOf(sentence, BareStart(sentence, at, end) is var bare && bare <= end ? bare : end, end), NothingSeen);
                at = end;
                if (person is null || (only is not null && only != person))
                {
                    return;
                }

                only = person;
            }
            else if (only is not null && !IsObject(sentence, at) && Gender.OfPronoun(sentence.WordAt(at)) is { } isMale)
            {
                only.MaleVotes += isMale ? 1 : -1;
            }
        }
    }

    // "Lind thanked him": an object is somebody else than the subject.
    private static bool IsObject(ReporterSentence sentence, int at) =>
        sentence.IsWord(at, "him") || (sentence.IsWord(at, "her") && (sentence.WordAt(at + 1).IsEmpty || FunctionWords.IsPreposition(sentence.WordAt(at + 1))));

    /// <summary>The first item of the bare name that ends at <paramref name="end"/>, without the titles before it.</summary>
    public static int BareStart(ReporterSentence sentence, int start, int end)
    {
        for (var at = end; at >= start; at--)
        {
            if (at < end && PhraseReader.IsParticle(sentence, at))
            {
                continue;
            }

            if (RoleNouns.IsRole(sentence.StemAt(at)) || RoleNouns.IsTitleWord(sentence.StemAt(at)) || !PhraseReader.IsNamePart(sentence, at)
                || (at < end && sentence.IsPossessiveAt(at)))
            {
                return at + 1;
            }
        }

        return start;
    }

    /// <summary>The person of this name or surname; null where the text gives no full name.</summary>
    public Person? Find(ReadOnlySpan<char> name, IReadOnlyDictionary<Person, int> lastSeen, bool? isMale = null)
    {
        if (_people.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var person))
        {
            return person;
        }

        var word = name[(name.LastIndexOf(' ') + 1)..];
        if (!_byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var people))
        {
            return null;
        }

        // A surname before a first name, then the one last seen.
        Person? best = null;
        var bestRank = (false, 0);
        foreach (var candidate in people)
        {
            var rank = (candidate.Name.AsSpan().EndsWith(word, StringComparison.OrdinalIgnoreCase), lastSeen.GetValueOrDefault(candidate, -1));
            if ((candidate.IsMale is null || isMale is null || candidate.IsMale == isMale) && (best is null || rank.CompareTo(bestRank) > 0))
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return best;
    }

    private static int NameEnd(ReporterSentence sentence, int at)
    {
        while (!sentence.IsPossessiveAt(at))
        {
            var next = PhraseReader.BehindParticles(sentence, at + 1);
            if (!PhraseReader.IsNamePart(sentence, next))
            {
                return at;
            }

            at = next;
        }

        return at;
    }

    private void Add(ReporterSentence sentence, int start, int end, HashSet<string> singles, string? side)
    {
        var bare = BareStart(sentence, start, end);
        var length = end - bare + 1;
        if (length is < 1 or > LongestName)
        {
            return;
        }

        var name = NameOf(sentence, bare, end);
        if (length == 1)
        {
            singles.Add(name);
            return;
        }

        if (!_people.TryGetValue(name, out var person))
        {
            _people.Add(name, person = new Person(name));
            foreach (var word in new[] { name.Split(' ')[^1], name.Split(' ')[0] })
            {
                if (!_byWord.TryGetValue(word, out var people))
                {
                    _byWord.Add(word, people = []);
                }

                if (people.Count < MostNamesakes)
                {
                    people.Add(person);
                }
            }
        }

        Describe(sentence, bare, end, person);
        person.Side ??= side;
    }

    private static void Describe(ReporterSentence sentence, int bare, int end, Person person)
    {
        var first = PhraseReader.EndingAt(sentence, end) is { } phrase ? phrase.From : bare;
        for (var at = first; at < bare; at++)
        {
            AddDescriptor(sentence, at, first, person);
        }

        // "Yang Jiechi, Director of China's Office …,"
        if (sentence.IsComma(end + 1))
        {
            var start = sentence.IsComma(end + 3) && InPhoto.Contains(sentence.WordAt(end + 2)) ? end + 4 : end + 2;
            for (var at = start; at < sentence.Count && at <= end + LongestApposition && !sentence.IsComma(at) && !sentence.IsQuotation(at); at++)
            {
                if (FunctionWords.IsBeForm(sentence.WordAt(at)) || sentence.IsWord(at, "and") || CueWords.IsFiniteForm(sentence.WordAt(at)))
                {
                    break;
                }

                AddDescriptor(sentence, at, start, person);
            }
        }

        // "The chief foreign policy officer, Yang Jiechi,"
        if (bare > 1 && sentence.IsComma(bare - 1) && RoleNouns.IsPerson(sentence.WordAt(bare - 2)))
        {
            var office = PhraseReader.EndingAt(sentence, bare - 2);
            for (var at = office?.From ?? bare; at < bare - 1; at++)
            {
                AddDescriptor(sentence, at, bare, person);
            }
        }
    }

    private static void AddDescriptor(ReporterSentence sentence, int at, int first, Person person)
    {
        var word = sentence.StemAt(at);
        if (word.IsEmpty || FunctionWords.IsDeterminer(word))
        {
            return;
        }

        if (RoleNouns.IsPerson(word))
        {
            person.IsShown = true;
        }

        person.IsMale ??= Gender.Of(word);
        person.Side ??= SpeakerSides.CountryOf(word.ToString(), at > first ? sentence.WordAt(at - 1) : []);
        person.Descriptors.Add(word.ToString());
    }

    /// <summary>The name between two items, without a possessive ending.</summary>
    public static string NameOf(ReporterSentence sentence, int from, int to)
    {
        var name = sentence.Slice(from, to);
        if (name.AsSpan().ContainsAny(OtherBlanks) || name.Contains("  ", StringComparison.Ordinal))
        {
            name = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return sentence.IsPossessiveAt(to) ? name[..^2] : name;
    }
}
