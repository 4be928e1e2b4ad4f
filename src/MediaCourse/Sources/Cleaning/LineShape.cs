using System.Runtime.InteropServices;

namespace MediaCourse.Sources.Cleaning;

/// <summary>What can be seen of a line without reading it: its length, its end, its first character.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineShape
{
    private const int FewestWordsOfProse = 26;
    private const int MostWordsCounted = FewestWordsOfProse;
    private const int ShortestLastWord = 4;
    private const int LongestHeadline = 160;
    private const string Closers = "\"'\u201D\u2019\u00BB)]";
    private const string Openers = "\"'\u201C\u2018\u00AB([$\u00A3\u20AC#";

    private LineShape(int words, bool endsSentence, bool isProse, bool isHeadline)
    {
        Words = words;
        EndsSentence = endsSentence;
        IsProse = isProse;
        IsHeadline = isHeadline;
    }

    /// <summary>Number of stretches between blanks, counted up to 26.</summary>
    public int Words { get; }

    /// <summary>Whether the line ends as sentences do, closing marks aside.</summary>
    public bool EndsSentence { get; }

    /// <summary>Whether the line reads as running text: a whole sentence of some length, or too long to be else.</summary>
    public bool IsProse { get; }

    /// <summary>Whether the line could be a heading or a label: short, begins like one, does not end as a statement does.</summary>
    public bool IsHeadline { get; }

    public static LineShape Of(ReadOnlySpan<char> line)
    {
        var words = CountWords(line);
        var end = line.TrimEnd(Closers);
        var last = end.IsEmpty ? '\0' : end[^1];
        var question = last is '?' or '!' or '\uFF1F' or '\uFF01';
        var statement = last is '\u3002' or '\u2026' || (last == '.' && !EndsWithAbbreviation(end));
        var unfinished = last is ':' or ';' or ',';
        var ideographic = last is '\u3002' or '\uFF1F' or '\uFF01';
        var isProse = words >= FewestWordsOfProse || line.Length >= LongestHeadline
            || (statement && words >= 5) || (question && words >= 12) || (unfinished && words >= 8)
            || (ideographic && line.Length >= 15)
            || (words >= 8 && HoldsSentence(line));
        var isHeadline = !isProse && !statement && !unfinished && !line.IsEmpty
            && (char.IsLetterOrDigit(line[0]) || char.IsSurrogate(line[0]) || Openers.Contains(line[0]))
            && !IsAddress(line);
        return new LineShape(words, statement || question, isProse, isHeadline);
    }

    /// <summary>Whether the line is or holds a web address, which is no heading.</summary>
    private static bool IsAddress(ReadOnlySpan<char> line) =>
        line.Contains("://", StringComparison.Ordinal) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence ends within the line: a full stop behind a word too long for an abbreviation, a capital behind it.</summary>
    private static bool HoldsSentence(ReadOnlySpan<char> line)
    {
        for (var rest = line; rest.IndexOf(". ", StringComparison.Ordinal) is var stop and >= 0; rest = rest[(stop + 2)..])
        {
            var before = rest[..stop];
            if (before.Length >= ShortestLastWord && !before[^ShortestLastWord..].ContainsAnyExceptInRange('a', 'z')
                && stop + 2 < rest.Length && char.IsUpper(rest[stop + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        var words = 0;
        var inWord = false;
        foreach (var character in line)
        {
            var isBlank = char.IsWhiteSpace(character);
            if (!isBlank && !inWord && ++words == MostWordsCounted)
            {
                break;
            }

            inWord = !isBlank;
        }

        return words;
    }

    /// <summary>"… in the U.S." and "… Apple Inc." end no sentence for sure.</summary>
    private static bool EndsWithAbbreviation(ReadOnlySpan<char> end)
    {
        var stem = end[..^1];
        var word = stem[(stem.LastIndexOfAny(" .(\u00A0") + 1)..];
        return word.Length switch
        {
            1 => char.IsLetter(word[0]) && (stem.Length == 1 || stem[^2] is '.' || char.IsUpper(word[0])),
            2 => word is "Co" or "Jr" or "Sr" or "St" or "No",
            3 => word is "Inc" or "Ltd",
            _ => false,
        };
    }
}
