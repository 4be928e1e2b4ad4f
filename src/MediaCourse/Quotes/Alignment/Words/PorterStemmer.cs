namespace MediaCourse.Quotes.Alignment.Words;

/// <summary>Takes the endings off English words, so that "committed", "commit" and "commitment" are one.</summary>
/// <remarks>M. F. Porter (1980), An algorithm for suffix stripping, Program 14(3), 130-137, as published.</remarks>
internal static class PorterStemmer
{
    private static readonly (string Ending, string Put)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string Put)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word in small letters; a word with other characters than a to z, or of one or two letters, stays as it is.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        word = StepOne(word);
        word = Replace(word, Second);
        word = Replace(word, Third);
        word = StepFour(word);
        if (word[^1] == 'e' && (Measure(word[..^1]) is var measure && (measure > 1 || (measure == 1 && !EndsShort(word[..^1])))))
        {
            word = word[..^1];
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word[..^1]) > 1 ? word[..^1] : word;
    }

    private static string StepOne(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
        {
            word = word[..^2];
        }
        else if (word[^1] == 's' && word[^2] != 's')
        {
            word = word[..^1];
        }

        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            word = Measure(word[..^3]) > 0 ? word[..^1] : word;
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]))
        {
            word = Mend(word[..^2]);
        }
        else if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]))
        {
            word = Mend(word[..^3]);
        }

        return word[^1] == 'y' && HasVowel(word[..^1]) ? word[..^1] + "i" : word;
    }

    // "relat" is "relate", "hopp" is "hop", "fil" is "file".
    private static string Mend(string word)
    {
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal))
        {
            return word + "e";
        }

        if (word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1) && word[^1] is not ('l' or 's' or 'z'))
        {
            return word[..^1];
        }

        return Measure(word) == 1 && EndsShort(word) ? word + "e" : word;
    }

    private static string Replace(string word, (string Ending, string Put)[] rules)
    {
        foreach (var (ending, put) in rules)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return Measure(stem) > 0 ? stem + put : word;
            }
        }

        return word;
    }

    private static string StepFour(string word)
    {
        foreach (var ending in Fourth)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word;
            }
        }

        return word;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(string word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (!IsVowel(word, i) && IsVowel(word, i - 1))
            {
                measure++;
            }
        }

        return measure;
    }

    private static bool HasVowel(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    // Consonant, vowel, consonant, the last not w, x or y.
    private static bool EndsShort(string word) =>
        word.Length >= 3 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(string word, int at)
    {
        if (word[at] is 'a' or 'e' or 'i' or 'o' or 'u')
        {
            return true;
        }

        // A y is a vowel behind a consonant, which may itself be a y: "yyy" alternates from its first.
        var first = at;
        while (first > 0 && word[first] == 'y')
        {
            first--;
        }

        if (word[at] != 'y')
        {
            return false;
        }

        var startsAsVowel = word[first] != 'y' && word[first] is not ('a' or 'e' or 'i' or 'o' or 'u');
        var step = word[first] == 'y' ? at - first : at - first - 1;
        return startsAsVowel ? step % 2 == 0 : step % 2 == 1;
    }
}
