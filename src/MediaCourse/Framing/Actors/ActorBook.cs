using System.Collections.Immutable;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Framing.Actors;

/// <summary>Puts mentions together to actors, and says at the end what each is.</summary>
internal sealed class ActorBook(NameBook names)
{
    private static readonly Dictionary<Person, int> NobodySeen = [];
    private static readonly WordSet Places = new("in to from at near outside across around");
    private readonly Dictionary<string, string> _lastBody = new(StringComparer.OrdinalIgnoreCase);
    private readonly OrderedDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a name; with <paramref name="head"/> it is only the adjective of a role behind it.</summary>
    public void AddName(ReporterSentence words, NameChain chain, ActorMention mention, NameChain? head, string? preposition)
    {
        if (head is { } role)
        {
            var word = words.StemAt(role.To).ToString();
            Add($"{words.StemAt(chain.To)} {word}", KindOfRole(word), mention);
            return;
        }

        var name = NameBook.NameOf(words, chain.NameFrom, chain.To);
        if (Countries.Of(name) is { } country)
        {
            AddCountry(words, chain, mention, name, country);
            return;
        }

        // "Secretary of State Antony Blinken", "agency Xinhua"
        var title = chain.NameFrom > chain.From ? words.StemAt(chain.NameFrom - 1) : [];
        ActorKind? kind = Enumerable.Range(chain.From, chain.NameFrom - chain.From).Any(at => RoleNouns.IsPerson(words.StemAt(at))) ? ActorKind.Person
            : RoleNouns.IsBody(title) || IsInitials(name) ? ActorKind.Body
            : null;
        var person = kind == ActorKind.Body ? null : names.Find(name, NobodySeen);
        var entry = Add(person?.Name ?? name, kind, mention);
        entry.IsPerson |= person is { IsShown: true } && person.Name.Contains(' ', StringComparison.Ordinal);
        entry.IsBehindPlace += Places.Contains(preposition) ? 1 : 0;
    }

    /// <summary>Takes note of somebody named by a role; <paramref name="known"/> is whom the text shows it to be.</summary>
    public void AddRole(ReporterSentence words, NameChain chain, ActorMention mention, string? known)
    {
        if (known is not null && names.Find(known, NobodySeen) is { } person && person.Name == known)
        {
            Add(known, ActorKind.Person, mention);
            return;
        }

        var head = words.StemAt(chain.To).ToString();
        var country = Countries.Of(words.StemAt(chain.From).ToString());
        var isSide = head is "side" or "sides";
        if (isSide)
        {
            if (country is { } side && head == "side")
            {
                Add(side.Country, ActorKind.Country, mention);
            }
            else if (words.IsWord(chain.Edge, "both") || head == "sides")
            {
                Add("both sides", ActorKind.Group, mention);
            }

            return;
        }

        var capitals = Enumerable.Range(chain.From, chain.To - chain.From + 1).Where(at => words.IsCapital(at) && (at > 0 || Countries.Of(words.StemAt(at).ToString()) is not null || !RoleNouns.IsTitleWord(words.StemAt(at)))).ToList();
        var name = capitals.Count > 0 && capitals[^1] == chain.To
            ? string.Join(' ', capitals.Select(at => words.StemAt(at).ToString()))
            : string.Join(' ', capitals.Select(at => words.StemAt(at).ToString()).Append(head));
        var kind = RoleNouns.IsPlural(head) ? ActorKind.Group : RoleNouns.IsPerson(head) ? ActorKind.Unnamed : KindOfRole(head);
        Add(capitals.Count == 0 && kind == ActorKind.Body ? LastBody(head) ?? name : name, kind, mention);
    }

    /// <summary>Takes note of an office that stands beside a name.</summary>
    public void AddTitle(ReporterSentence words, NameChain office, NameChain bearer)
    {
        var name = NameBook.NameOf(words, bearer.NameFrom, bearer.To);
        var entry = EntryOf(names.Find(name, NobodySeen)?.Name ?? name);
        entry.IsPerson |= Countries.Of(name) is null;
        var title = string.Join(' ', words.Slice(office.From, office.To).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!entry.Titles.Contains(title, StringComparer.OrdinalIgnoreCase))
        {
            entry.Titles.Add(title);
        }
    }

    /// <summary>The actors, the most often named first; of equals the first named.</summary>
    public ImmutableArray<Actor> Actors(string source) =>
    [
        .. _entries.Where(entry => entry.Value.Mentions.Count > 0)
            .Select(entry => new Actor(source, entry.Key, KindOf(entry.Key, entry.Value), [.. entry.Value.Mentions], [.. entry.Value.Titles]))
            .OrderByDescending(actor => actor.Mentions.Length)
            .ThenBy(actor => actor.First.Span.Start),
    ];

    private void AddCountry(ReporterSentence words, NameChain chain, ActorMention mention, string name, (string Country, CountryWord Kind) country)
    {
        if (country.Kind == CountryWord.People)
        {
            Add(name, ActorKind.Group, mention);
            return;
        }

        // "Beijing refused" is a government, "in Beijing" a place.
        var isPlace = country.Kind == CountryWord.Capital && Places.Contains(words.WordAt(chain.Edge - 1));
        Add(isPlace ? $"{name} (city)" : country.Country, isPlace ? ActorKind.Place : ActorKind.Country, mention);
    }

    private Entry Add(string name, ActorKind? kind, ActorMention mention)
    {
        var entry = EntryOf(name);
        if (entry.Kind is null && kind == ActorKind.Body)
        {
            _lastBody[name[(name.LastIndexOf(' ') + 1)..]] = name;
        }

        entry.Kind ??= kind;
        entry.Mentions.Add(mention);
        return entry;
    }

    private Entry EntryOf(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            _entries.Add(name, entry = new Entry());
        }

        return entry;
    }

    // "the agency", once the text has named one
    private string? LastBody(string head) => _lastBody.TryGetValue(head, out var name) && name.Length > head.Length ? name : null;

    private static ActorKind KindOfRole(string head) =>
        RoleNouns.IsPlural(head) || head is "residents" or "media" or "press" or "police" ? ActorKind.Group : RoleNouns.IsPerson(head) ? ActorKind.Unnamed : ActorKind.Body;

    private static ActorKind KindOf(string name, Entry entry) => entry.Kind
        ?? (2 * entry.IsBehindPlace >= entry.Mentions.Count ? ActorKind.Place
            : entry.IsPerson ? ActorKind.Person
            : entry.IsSourceOnly ? ActorKind.Body
            : entry.Mentions.Exists(mention => mention.Company == ActorCompany.Says) ? name.Contains(' ', StringComparison.Ordinal) ? ActorKind.Person : ActorKind.Unclear
            : ActorKind.Unclear);

    private static bool IsInitials(string name) => name.Length is >= 2 and <= 6 && name.All(char.IsAsciiLetterUpper);

    private sealed class Entry
    {
        public ActorKind? Kind { get; set; }

        public bool IsPerson { get; set; }

        public int IsBehindPlace { get; set; }

        // "according to Reuters": whom the text neither shows as a person nor lets speak, it names as a source.
        public bool IsSourceOnly => Mentions.Exists(mention => mention.Reason == CompanyReader.AccordingTo)
            && Mentions.TrueForAll(mention => mention.Reason == CompanyReader.AccordingTo || mention.Company == ActorCompany.Unclear);

        public List<ActorMention> Mentions { get; } = [];

        public List<string> Titles { get; } = [];
    }
}
