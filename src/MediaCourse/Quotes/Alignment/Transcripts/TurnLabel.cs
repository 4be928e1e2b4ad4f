using System.Globalization;
using MediaCourse.Quotes.Attribution;
using MediaCourse.Text;
using MediaCourse.Text.Sentences;

namespace MediaCourse.Quotes.Alignment.Transcripts;

/// <summary>The words before a turn that say who speaks: "SECRETARY BLINKEN:", "DIRECTOR YANG (through interpreter):", "Jane Roe:".</summary>
/// <param name="Speaker">The name, without titles and in ordinary case: "Blinken".</param>
/// <param name="End">Where the speech begins in the raw text.</param>
internal sealed record TurnLabel(string Speaker, int End)
{
    private const int LongestLabel = 90;
    private const int MostWords = 8;

    // Forms of address that stand in labels and hardly in news.
    private static readonly WordSet Addresses = new("councilor councillor madam madame honorable honourable excellency undersecretary");

    /// <summary>The label that opens a line, or null.</summary>
    /// <param name="text">The raw text.</param>
    /// <param name="line">The line.</param>
    /// <param name="isKnown">Whether a single word in small letters is the label of other turns.</param>
    public static TurnLabel? At(string text, TextSpan line, Func<string, bool> isKnown)
    {
        var colon = text.AsSpan(line.Start, Math.Min(line.Length, LongestLabel)).IndexOf(':');
        if (colon <= 0 || (line.Start + colon + 1 < line.End && !char.IsWhiteSpace(text[line.Start + colon + 1])))
        {
            return null;
        }

        var label = text.Substring(line.Start, colon);
        var bracket = label.IndexOfAny(['(', '[']);
        var words = (bracket < 0 ? label : label[..bracket]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || !Array.TrueForAll(words, IsOfName))
        {
            return null;
        }

        var isCapitals = Array.TrueForAll(words, word => !word.AsSpan().ContainsAnyInRange('a', 'z'));
        var start = line.Start + colon + 1;
        start = SkipBlanks(text, start, line.End);
        if (start < line.End && text[start] is '(' or '[' && text.AsSpan(start, line.End - start).IndexOfAny(')', ']') is var close and > 0)
        {
            start = SkipBlanks(text, start + close + 1, line.End);
        }

        var name = NameOf(words, isCapitals);
        return isCapitals || words.Length > 1 || isKnown(name) ? new TurnLabel(name, start) : null;
    }

    private static int SkipBlanks(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsOfName(string word) =>
        char.IsUpper(word[0]) ? word.All(character => char.IsLetter(character) || ".'\u2019-,".Contains(character)) : word is "of" or "the" or "de" or "van" or "von" or "al" or "bin";

    private static string NameOf(string[] words, bool isCapitals)
    {
        var from = words.Length - 1;
        while (from > 0 && !IsTitle(words[from - 1]))
        {
            from--;
        }

        return string.Join(' ', words[from..].Select(word => isCapitals ? Capitalised(word.Trim(',')) : word.Trim(',')));
    }

    private static bool IsTitle(string word) => Addresses.Contains(word.TrimEnd(',')) || RoleNouns.IsRole(word.TrimEnd('.', ',')) || RoleNouns.IsTitleWord(word.TrimEnd('.', ',')) || char.IsLower(word[0]);

    private static string Capitalised(string word) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant());
}
