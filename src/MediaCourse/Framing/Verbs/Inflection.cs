namespace MediaCourse.Framing.Verbs;

/// <summary>The forms of English verbs that are built by rule.</summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";
    private const int ShortestRoot = 3;
    private const int LongestEnding = 4;

    /// <summary>The third person, the past and the form in -ing of a regular verb; both spellings where a last consonant may be doubled.</summary>
    public static IEnumerable<(string Form, VerbForm Kind)> Of(string verb)
    {
        yield return (verb, VerbForm.Base);
        if (verb.Length < 2)
        {
            yield break;
        }

        var stem = verb[..^1];
        var (third, stems) = verb[^1] switch
        {
            'e' => (verb + "s", [stem]),
            'y' when !Vowels.Contains(verb[^2], StringComparison.Ordinal) => (stem + "ies", [verb]),
            's' or 'x' or 'z' or 'h' => (verb + "es", [verb]),
            _ when MayDouble(verb) => (verb + "s", (string[])[verb, verb + verb[^1]]),
            _ => (verb + "s", [verb]),
        };
        yield return (third, VerbForm.Third);
        foreach (var root in stems)
        {
            var past = verb[^1] == 'y' && third.EndsWith("ies", StringComparison.Ordinal) ? stem + "ied" : root + "ed";
            yield return (past, VerbForm.Past | VerbForm.Participle);
            yield return ((verb.EndsWith("ee", StringComparison.Ordinal) ? verb : root) + "ing", VerbForm.Ing);
        }
    }

    /// <summary>The verbs, known or not, of which the word can be a regular form; itself among them.</summary>
    public static IEnumerable<string> RootsOf(string word)
    {
        yield return word;
        for (var length = Math.Max(ShortestRoot, word.Length - LongestEnding); length < word.Length; length++)
        {
            foreach (var root in new[] { word[..length], word[..length] + "e", word[..length] + "y" }.Where(root => root != word && Of(root).Any(form => form.Form == word)))
            {
                yield return root;
            }
        }
    }

    // "slammed", "admitted", "labelled": a single vowel and a single consonant; in "quipped" the u belongs to the q.
    private static bool MayDouble(string verb) =>
        verb.Length > 2 && char.IsAsciiLetterLower(verb[^1]) && !"aeiouwxy".Contains(verb[^1], StringComparison.Ordinal)
        && Vowels.Contains(verb[^2], StringComparison.Ordinal) && (!Vowels.Contains(verb[^3], StringComparison.Ordinal) || verb.AsSpan(0, verb.Length - 2).EndsWith("qu"));
}

/// <summary>What a form of a verb can be.</summary>
[Flags]
internal enum VerbForm
{
    /// <summary>No verb.</summary>
    None = 0,

    /// <summary>say, go.</summary>
    Base = 1,

    /// <summary>says, goes.</summary>
    Third = 2,

    /// <summary>said, went.</summary>
    Past = 4,

    /// <summary>said, gone: behind "was" the passive.</summary>
    Participle = 8,

    /// <summary>saying, going.</summary>
    Ing = 16,
}
