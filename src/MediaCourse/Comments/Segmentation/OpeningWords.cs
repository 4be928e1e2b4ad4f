using MediaCourse.Text.Sentences;

namespace MediaCourse.Comments.Segmentation;

/// <summary>Words and phrases with which comments, or further paragraphs of a comment, begin.</summary>
internal static class OpeningWords
{
    // Words of response in dialogue: assent, denial, thanks, greeting, apology, laughter, surprise, appraisal.
    private static readonly WordSet Responses = new("""
        exactly yes yeah yep yup no nope nah thanks thank agreed true right correct wrong indeed absolutely totally precisely ditto amen
        sorry well ok okay sure really seriously actually
        lol haha hahaha rofl roflmao lmao wow oh ah um hmm hmmm hi hey hello
        congrats congratulations bravo great nice good excellent awesome interesting nonsense rubbish bullshit same
        """);

    // Linking adverbs (Quirk et al. 1985, 8.134 to 8.147, "conjuncts") that carry on what the same writer said before.
    private static readonly WordSet LinkingAdverbs = new("""
        still anyway anyhow however moreover furthermore also additionally besides finally first firstly second secondly third thirdly lastly
        meanwhile nevertheless nonetheless otherwise therefore thus hence consequently similarly likewise instead overall then
        """);

    private static readonly string[] LinkingPhrases =
    [
        "in addition", "in other words", "on the other hand", "in fact", "of course", "as for", "that said", "having said that", "at the same time",
        "in short", "in the end", "in any case", "in any event", "by the way", "in conclusion", "for example", "for instance", "as a result",
        "to sum up", "above all", "after all", "even so", "what's more", "not to mention",
    ];

    private static readonly WordSet Conjunctions = new("and but or because");
    private static readonly WordSet Postscripts = new("ps p.s p.s. pps p.p.s p.p.s.");
    private static readonly WordSet Additions = new("edit update");
    private static readonly WordSet Farewells = new("regards cheers best sincerely yours respectfully");
    private static readonly WordSet FarewellAdjectives = new("kind kindest best warm with");
    private static readonly WordSet SecondPersonWords = new("you your yours yourself yourselves you're you've you'd you'll u ur");
    private static readonly WordSet FirstPersonWords = new("i i'm i've i'd i'll");

    public static bool IsResponse(string word) => Responses.Contains(word);

    public static bool IsLinkingAdverb(string word) => LinkingAdverbs.Contains(word);

    public static bool IsConjunction(string word) => Conjunctions.Contains(word);

    public static bool IsPostscript(string word) => Postscripts.Contains(word);

    public static bool IsAddition(string word) => Additions.Contains(word);

    /// <summary>How many words of a line's beginning are a farewell as closes a letter: "regards", "best wishes"; 0 for none.</summary>
    public static int FarewellLength(IReadOnlyList<string> opening) => opening switch
    {
        [var first, "regards" or "wishes", ..] when FarewellAdjectives.Contains(first) => 2,
        ["yours", "sincerely" or "faithfully" or "truly", ..] => 2,
        [var first, ..] when Farewells.Contains(first) => 1,
        _ => 0,
    };

    public static bool IsSecondPerson(string word) => SecondPersonWords.Contains(word);

    public static bool IsFirstPerson(string word) => FirstPersonWords.Contains(word);

    /// <summary>Whether a line, given as its first words with a blank between them, begins with a phrase that carries on.</summary>
    public static bool BeginsWithLinkingPhrase(string opening) => LinkingPhrases.Any(phrase =>
        opening.StartsWith(phrase, StringComparison.Ordinal) && (opening.Length == phrase.Length || opening[phrase.Length] == ' '));
}
