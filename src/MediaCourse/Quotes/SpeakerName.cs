namespace MediaCourse.Quotes;

/// <summary>Whether a name that somebody wrote down means a speaker.</summary>
internal static class SpeakerName
{
    private static readonly char[] Breaks = [' ', ',', '.', '\t', '\u00A0'];

    /// <summary>
    /// Whether every word of the name is one of the speaker's: "Blinken" and "A. Blinken" mean "Antony Blinken", and "Blinken" alone does
    /// not mean two who speak together. Case does not count.
    /// </summary>
    public static bool Means(string? name, string? speaker)
    {
        var words = Words(name);
        var spoken = Words(speaker);
        return words.Length > 0 && Array.TrueForAll(words, word => Array.Exists(spoken, other => IsSame(word, other)))
            && (words.Length > 1 || !spoken.Contains("and", StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether the name's words stand among the speaker's, be these one person's or several persons'.</summary>
    public static bool IsPartOf(string name, string? speaker)
    {
        var words = Words(name);
        return words.Length > 0 && Words(speaker) is var spoken && Array.TrueForAll(words, word => spoken.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Words(string? name) => (name ?? "").Split(Breaks, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSame(string word, string other) =>
        string.Equals(word, other, StringComparison.OrdinalIgnoreCase) || (word.Length == 1 && other.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
