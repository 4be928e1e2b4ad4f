using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Small words by which phrases and clauses are told apart.</summary>
internal static class FunctionWords
{
    private static readonly WordSet Determiners = new("""
        the a an this that these those his her their its our my your both each every another several some many most few two three four five
        one other no all
        """);

    private static readonly WordSet Prepositions = new("for of in at from with on by about to near outside against under over into");
    private static readonly WordSet Openers = new("""
        after ahead although amid among as at because before by despite during even following for from given if in just like meanwhile on once
        over since speaking though through throughout to under unlike unless until upon when whenever where whereas while with within without
        asked still but and however indeed also then later earlier now today yesterday meanwhile instead finally so yet nevertheless moreover
        furthermore additionally hours days weeks months years minutes moments shortly soon recently separately similarly re last next
        monday tuesday wednesday thursday friday saturday sunday
        """);

    private static readonly WordSet Adverbs = new("""
        has have had also then later further again once now still even then just soon never often always first would could will may might
        must can who did does do not n't already since thus first twice today yesterday reportedly himself herself themselves itself
        """);

    private static readonly WordSet BeForms = new("is are was were be been being gets got get");
    private static readonly WordSet NoNames = new("""
        i the a an this that these those he she they it we you his her their its our my your but and or so yet if in on at by for from with to of as when while
        after before since because although though however indeed meanwhile also then there here what who which how why where not no nor yes
        both each every all some many most few more such other another one two three four five six seven eight nine ten several
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
        december today yesterday tomorrow still even just only now again during under over between among about until despite following
        according ahead speaking asked well oh ok instead earlier later last next file re thanks exactly remember right others whether likewise did does do is are was were can could would should will has have nobody everybody everyone anyone anybody somebody someone none neither having being
        """);

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Determiners.Contains(word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => Prepositions.Contains(word);

    /// <summary>Whether a phrase that begins so stands in front of the subject.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word) || IsAdverb(word);

    /// <summary>Whether the word may stand between a subject and its verb.</summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !char.IsUpper(word[0]));

    public static bool IsBeForm(ReadOnlySpan<char> word) => BeForms.Contains(word);

    /// <summary>Whether the word, though capital, is no part of a name.</summary>
    public static bool IsNoName(ReadOnlySpan<char> word) => NoNames.Contains(word);
}
