namespace MediaCourse.Quotes.Attribution;

/// <summary>The country that words give a speaker: "the Chinese official", "US Secretary of State", but not "envoy to China".</summary>
internal static class SpeakerSides
{
    /// <summary>The first country in the words of an office or body; null where there is none.</summary>
    public static string? In(string speaker)
    {
        if (Places.CountryOf(speaker) is { } whole)
        {
            return whole;
        }

        var before = "";
        foreach (var word in speaker.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var stem = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal) ? word[..^2] : word;
            if (CountryOf(stem, before) is { } country)
            {
                return country;
            }

            before = word;
        }

        return null;
    }

    /// <summary>The country of the body before "led by", whose heads follow: "The Chinese delegation, headed by Lee and Diaz".</summary>
    public static string? OfLed(ReporterSentence sentence, int by)
    {
        if (!sentence.IsWord(by - 1, "led") && !sentence.IsWord(by - 1, "headed") && !sentence.IsWord(by - 1, "represented"))
        {
            return null;
        }

        return PhraseReader.EndingAt(sentence, sentence.IsComma(by - 2) ? by - 3 : by - 2) is { } body ? In(sentence.Slice(body.From, body.To)) : null;
    }

    /// <summary>The country of a capital word that no "to" or "with" stands before.</summary>
    public static string? CountryOf(string word, ReadOnlySpan<char> before) =>
        word.Length > 1 && char.IsUpper(word[0]) && (word.Length > 2 || char.IsUpper(word[1])) && before is not ("to" or "with" or "on" or "against") ? Places.CountryOf(word) : null;
}
