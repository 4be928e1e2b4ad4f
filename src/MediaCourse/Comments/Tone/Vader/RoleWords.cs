namespace MediaCourse.Comments.Tone.Vader;

/// <summary>The words that the rules look for by name.</summary>
internal static class RoleWords
{
    /// <summary>Any other word with "n't" in it negates too: <see cref="NegationRule"/>.</summary>
    private const string Negations = """
        aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't dont hadnt
        hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't mightn't mustn't neednt needn't never
        none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent oughtn't shan't shouldn't uh-uh wasn't
        weren't without wont wouldnt won't wouldn't rarely seldom despite
        """;

    private static readonly (string Words, WordRole Role)[] Roles =
    [
        (Negations, WordRole.Negation),
        ("no", WordRole.No),
        ("or nor", WordRole.OrNor),
        ("so this", WordRole.SoOrThis),
        ("never", WordRole.Never),
        ("without", WordRole.Without),
        ("doubt", WordRole.Doubt),
        ("least", WordRole.Least),
        ("at very", WordRole.AtOrVery),
        ("but", WordRole.But),
        ("kind", WordRole.Kind),
        ("of", WordRole.Of),
    ];

    /// <summary>Each word with its role; a word may come several times.</summary>
    public static IEnumerable<(string Word, WordRole Role)> All =>
        Roles.SelectMany(row => Split(row.Words).Select(word => (word, row.Role)));

    public static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
