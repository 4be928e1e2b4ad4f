using System.Collections.Frozen;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Countries by the words that news uses for them: the adjective, the capital, short forms.</summary>
internal static class Places
{
    private static readonly FrozenDictionary<string, string> Countries = Build("""
        China: Chinese Beijing PRC
        United States: US U.S. USA American Washington America
        Russia: Russian Moscow
        United Kingdom: British UK U.K. London Britain
        Germany: German Berlin
        France: French Paris
        Japan: Japanese Tokyo
        India: Indian Delhi
        Israel: Israeli Jerusalem
        Iran: Iranian Tehran
        Ukraine: Ukrainian Kyiv Kiev
        Turkey: Turkish Ankara
        North Korea: Pyongyang
        South Korea: Seoul
        Taiwan: Taiwanese Taipei
        Canada: Canadian Ottawa
        Australia: Australian Canberra
        Italy: Italian Rome
        Spain: Spanish Madrid
        Poland: Polish Warsaw
        """);

    private static readonly FrozenDictionary<string, string> Bodies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["State Department"] = "US State Department",
        ["U.S. State Department"] = "US State Department",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The country that the word stands for; null where it stands for none.</summary>
    public static string? CountryOf(string word) => Countries.GetValueOrDefault(word);

    /// <summary>The full name of a body that news calls by less; the name itself where there is none.</summary>
    public static string FullNameOf(string body) => Bodies.GetValueOrDefault(body, body);

    private static FrozenDictionary<string, string> Build(string rows)
    {
        var countries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = row.Split(": ");
            countries.Add(parts[0], parts[0]);
            foreach (var word in parts[1].Split(' '))
            {
                countries.Add(word, parts[0]);
            }
        }

        return countries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
