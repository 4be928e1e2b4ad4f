using System.Collections.Immutable;
using MediaCourse.Quotes.Attribution;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// Finds one name for each person across texts: "Yang" and "Yang Jiechi", "Antony Blinken" and "Anthony J. Blinken".
/// </summary>
/// <remarks>
/// Two full names are one person's if they have the same words, or the same last word and first words
/// that begin with the same two letters, or one of which is an initial. A single
/// name is that of the only person who has it as first or last word; where several have it, it is nobody's. What does not
/// begin each of its words with a capital, or names a country or a role, is a body.
/// </remarks>
internal sealed class SpeakerBook
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _byPart = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the names of all speakers; longer names first, so that shorter ones find them.</summary>
    public SpeakerBook(IEnumerable<string> names)
    {
        var persons = names.SelectMany(SplitPair).Where(IsPerson).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Count(character => character == ' ')).ThenByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
        foreach (var name in persons)
        {
            Add(name);
        }
    }

    /// <summary>Whom a text's own name for a speaker means.</summary>
    public Speaker Find(string? name)
    {
        if (name is null)
        {
            return Speaker.Unknown;
        }

        ImmutableArray<string> persons = [.. SplitPair(name).Where(part => IsPerson(part) && !IsOfSeveral(part)).Select(PersonOf).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        return persons.IsEmpty ? new Speaker([], name) : new Speaker(persons, string.Join(" and ", persons));
    }

    private static string[] SplitPair(string name) => name.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5
            && Array.TrueForAll(words, word => char.IsUpper(word[0]) || word.Length <= 3)
            && char.IsUpper(words[0][0])
            && !Array.Exists(words, word => Places.CountryOf(word) is not null || word.Equals("the", StringComparison.OrdinalIgnoreCase))
            && Places.CountryOf(name) is null
            && !RoleNouns.IsRole(words[^1]) && !RoleNouns.IsPlural(words[^1]);
    }

    private bool IsOfSeveral(string name) => _byPart.TryGetValue(name, out var persons) && persons.Count > 1;

    private string PersonOf(string name) => _byName.GetValueOrDefault(name) ?? Known(name) ?? name;

    private void Add(string name)
    {
        var person = Known(name) ?? name;
        _byName[name] = person;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
        {
            Note(words[0], person);
            Note(words[^1], person);
        }
    }

    private void Note(string part, string person)
    {
        if (!_byPart.TryGetValue(part, out var persons))
        {
            _byPart.Add(part, persons = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        }

        persons.Add(person);
    }

    private string? Known(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !_byPart.TryGetValue(words[^1], out var persons))
        {
            return null;
        }

        return words.Length == 1
            ? persons.Count == 1 ? persons.First() : null
            : persons.Order(StringComparer.Ordinal).FirstOrDefault(person => IsSame(words, person.Split(' ')));
    }

    private static bool IsSame(string[] words, string[] others) =>
        words.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(others)
        || (string.Equals(words[^1], others[^1], StringComparison.OrdinalIgnoreCase) && AreOneName(words[0].TrimEnd('.'), others[0].TrimEnd('.')));

    // "Antony" and "Anthony", "J" and "Jake"
    private static bool AreOneName(string a, string b)
    {
        var letters = Math.Min(2, Math.Min(a.Length, b.Length));
        return letters > 0 && a.AsSpan(0, letters).Equals(b.AsSpan(0, letters), StringComparison.OrdinalIgnoreCase);
    }
}
