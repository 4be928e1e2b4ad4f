using System.Collections.Frozen;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Verbs that present somebody's words, in all their forms.</summary>
internal static class CueWords
{
    // Regular verbs, by their stems.
    private const string Regular = """
        accuse acknowledge add admit advise affirm agree allege announce answer appeal argue ask assert assure attack blame boast
        caution charge chide claim comment complain concede conclude condemn confirm contend continue counter criticize criticise cite cry
        declare decry defend demand denounce deny describe disclose dismiss dispute emphasize emphasise enthuse estimate exclaim
        explain express highlight hint illustrate imply indicate inform inquire insist instruct joke lament lash laugh lecture maintain
        marvel mention mock muse mutter note object observe opine order plead pledge point praise predict promise propose protest
        quip quote rail rant react reaffirm reason recall recommend recount refute reiterate remark remind reply report request respond retort
        reveal scoff scold shout slam snap speculate state stress suggest summarize surmise testify tweet urge voice vow
        warn whisper wonder yell proclaim assail blast concur add volunteer venture lambaste hail
        bark beg bellow bemoan chant chime clarify echo elaborate fume grumble gush huff implore interject joke preach pronounce rave reassert reassure
        reckon reconfirm rejoin restate sigh sneer
        post email question repeat press thank portray
        """;

    // The present, the past, and the participles where they differ.
    private const string Irregular = """
        say says said saying; tell tells told telling; write writes wrote writing written;
        think thinks thought thinking; swear swears swore swearing;
        admit admits admitted admitting; call calls called calling;
        quip quips quipped quipping; retell retells retold retelling; rebut rebuts rebutted rebutting; label labels labelled labeled labelling labeling;
        refer refers referred referring; dub dubs dubbed dubbing; snap snaps snapped snapping; brand brands branded branding; slam slams slammed slamming;
        read reads reading; speak speaks spoke speaking; pen pens penned penning; sing sings sang singing
        """;

    // They present words that stand in marks beside them, and tell of no speech without.
    private static readonly WordSet Weak = new("read post email question repeat press thank speak portray pen sing");

    private static readonly FrozenDictionary<string, string> Lemmas = Build();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Lemmas.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The verb of which the word is a form; null where it is none.</summary>
    public static string? LemmaOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var lemma) ? lemma : null;

    /// <summary>Whether the verb presents words only where they stand in marks.</summary>
    public static bool IsWeak(string lemma) => Weak.Contains(lemma);

    /// <summary>Whether the word is a form that can have a subject of its own: "said", "says".</summary>
    public static bool IsFiniteForm(ReadOnlySpan<char> word) => word is [var first, ..] && char.IsLower(first) && LemmaOf(word) is not null && !IsParticiple(word);

    /// <summary>Whether the word is such a verb's form in -ing.</summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && LemmaOf(word) is not null;

    private static FrozenDictionary<string, string> Build()
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var verb in Regular.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var form in Forms(verb))
            {
                forms.TryAdd(form, verb);
            }
        }

        foreach (var row in Irregular.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words)
            {
                forms[form] = words[0];
            }
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Forms(string verb)
    {
        var stem = verb[..^1];
        return verb[^1] switch
        {
            'e' => [verb, verb + "s", verb + "d", stem + "ing"],
            'y' when !"aeo".Contains(verb[^2], StringComparison.Ordinal) => [verb, stem + "ies", stem + "ied", verb + "ing"],
            's' or 'h' => [verb, verb + "es", verb + "ed", verb + "ing"],
            _ => [verb, verb + "s", verb + "ed", verb + "ing"],
        };
    }
}
