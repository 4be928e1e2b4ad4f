using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>A word or several, to be looked for in texts; <c>*</c> at either end of a word stands for any letters.</summary>
public sealed class TermPattern
{
    private readonly string[] _words;

    private TermPattern(string[] words) => _words = words;

    /// <summary>How many words the term has.</summary>
    public int Length => _words.Length;

    /// <summary>Reads a term: "talks", "position of strength", "negotiat*". Case does not count.</summary>
    /// <exception cref="TermException">There is no word in it.</exception>
    public static TermPattern Parse(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var parsed = Normalized(term).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parsed.Length > 0 && parsed.All(word => word.Any(char.IsLetterOrDigit))
            ? new(parsed)
            : throw new TermException(term);
    }

    /// <summary>Whether the term begins at a token.</summary>
    /// <param name="raw">The text of the tokens.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="at">Index of the token.</param>
    public bool IsAt(string raw, IReadOnlyList<TextSpan> tokens, int at)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (at < 0 || at + Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (!Matches(_words[i], Normalized(tokens[at + i].In(raw))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The term as it is looked for.</summary>
    public override string ToString() => string.Join(' ', _words);

    internal static string Normalized(string word) => word.Replace('\u2019', '\'').ToLowerInvariant();

    private static bool Matches(string pattern, string word)
    {
        var fixedPart = pattern.Trim('*');
        return (pattern.StartsWith('*'), pattern.EndsWith('*')) switch
        {
            (true, true) => word.Contains(fixedPart, StringComparison.Ordinal),
            (true, false) => word.EndsWith(fixedPart, StringComparison.Ordinal),
            (false, true) => word.StartsWith(fixedPart, StringComparison.Ordinal),
            _ => word.Equals(pattern, StringComparison.Ordinal),
        };
    }
}
