namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Words that make a rated word behind them stronger ("very good") or weaker ("slightly good").</summary>
internal static class DegreeWords
{
    /// <summary>What a degree word adds or takes away: the mean that the raters of Hutto and Gilbert (2014) gave.</summary>
    public const double Step = 0.293;

    private const string Stronger = """
        absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously
        entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking
        fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible
        incredibly intensely major majorly more most particularly purely quite really remarkably so substantially
        thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly very
        """;

    private const string Weaker = """
        almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly scarce
        scarcely slight slightly somewhat sorta sortof sort-of
        """;

    /// <summary>Each degree word with what it adds.</summary>
    public static IEnumerable<(string Word, double Boost)> All =>
        RoleWords.Split(Stronger).Select(word => (word, Step))
            .Concat(RoleWords.Split(Weaker).Select(word => (word, -Step)));
}
