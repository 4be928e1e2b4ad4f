namespace MediaCourse.Sources.Cleaning;

/// <summary>What stands in the brackets of a dateline.</summary>
internal static class NewsAgencies
{
    private static readonly Phrases Names = new(
        "reuters", "xinhua", "sputnik", "tass", "ria novosti", "bloomberg", "kyodo", "yonhap", "associated press", "the associated press",
        "agence france-presse", "dpa", "efe", "ansa", "lusa", "apa", "anadolu", "anadolu agency", "interfax", "bernama", "antara", "jiji",
        "jiji press", "ians", "pti", "ani", "upi", "ap", "afp", "cnn", "cna", "bbc", "voa", "rfe/rl", "rfa", "npr", "bta", "ceteka", "belga",
        "ntb", "tt", "ritzau", "petra", "irna", "isna", "wam", "spa", "mena", "kuna", "unb", "app", "vna", "mti", "pap", "stt", "zuma");

    private static readonly string[] Words = ["news", "press", "agency", "agencies", "newswire", "wire", "service", "radio", "media"];

    /// <summary>Whether the words are known or read as the name of an agency, alone or with others and a date.</summary>
    public static bool AreIn(ReadOnlySpan<char> words)
    {
        if (Names.Has(words) || WrittenDate.FirstIn(words) is not null)
        {
            return true;
        }

        foreach (var range in words.SplitAny('/', ',', ' ', '-'))
        {
            var word = words[range].Trim();
            if (Names.Has(word))
            {
                return true;
            }

            foreach (var known in Words)
            {
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"(AFP)", "(DPA)": a few capitals, which are an agency only where a dash follows.</summary>
    public static bool IsAcronym(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            if (!char.IsAsciiLetterUpper(character) && character is not ('/' or '-' or '.'))
            {
                return false;
            }
        }

        return words.Length is >= 2 and <= 10;
    }
}
