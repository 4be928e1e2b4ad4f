using System.Collections.Frozen;

namespace MediaCourse.Framing.Actors;

/// <summary>Countries by the words that news uses for them.</summary>
internal static class Countries
{
    private const int MostWords = 4;
    private static readonly FrozenDictionary<string, (string Country, CountryWord Kind)> Words = Build();

    /// <summary>The country that the words stand for, and how; null where they stand for none. Case counts: "us" is no country.</summary>
    public static (string Country, CountryWord Kind)? Of(string words) =>
        words.Length > 0 && Words.TryGetValue(words, out var found) ? found : null;

    private static FrozenDictionary<string, (string, CountryWord)> Build()
    {
        var words = new Dictionary<string, (string, CountryWord)>(StringComparer.Ordinal);
        foreach (var row in FramingData.Rows("countries.tsv"))
        {
            words[row[0]] = (row[0], CountryWord.Name);
            Add(row[0], row[1], CountryWord.Name);
            Add(row[0], row[2], CountryWord.Adjective);
            Add(row[0], row[3], CountryWord.Capital);
            foreach (var adjective in row[2].Split(';').Where(word => word is [.., 'n' or 'i']))
            {
                Add(row[0], adjective + "s", CountryWord.People);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string country, string list, CountryWord kind)
        {
            foreach (var word in list.Split(';', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Count(' ') < MostWords))
            {
                words.TryAdd(word, (country, kind));
            }
        }
    }

    private static int Count(this string text, char character) => text.AsSpan().Count(character);
}

/// <summary>How a word stands for a country.</summary>
internal enum CountryWord
{
    /// <summary>Its name or a short form.</summary>
    Name,

    /// <summary>Chinese, American.</summary>
    Adjective,

    /// <summary>Its capital, for its government.</summary>
    Capital,

    /// <summary>Americans, Russians.</summary>
    People,
}
