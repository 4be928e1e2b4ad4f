using System.Globalization;

namespace MediaCourse.Comments.Tone;

/// <summary>How a <see cref="ToneLexicon"/> is written down.</summary>
internal static class ToneLexiconFile
{
    private static readonly char[] Separators = ['\t', ',', ';'];

    public static IReadOnlyDictionary<string, double> Parse(string name, string text, double largest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = text.ReplaceLineEndings("\n").Split('\n')
            .Select((content, index) => (Line: index + 1, Content: content.Trim()))
            .Where(row => row.Content.Length > 0 && !row.Content.StartsWith("# ", StringComparison.Ordinal))
            .Select(row => ParseRow(name, row.Line, row.Content));
        return Collect(name, rows, largest);
    }

    public static IReadOnlyDictionary<string, double> Collect(string name, IEnumerable<(int Line, string Word, double Weight)> rows, double largest = ToneLexicon.MaximumWeight)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (line, given, weight) in rows)
        {
            var word = given?.Trim().ToLowerInvariant() ?? string.Empty;
            if (word.Length == 0 || word.Any(char.IsWhiteSpace))
            {
                throw new ToneLexiconException(name, line, $"\"{word}\" is not one word; give one word without blanks.");
            }

            if (word is [.., var last, '*'] && char.IsLetter(last))
            {
                throw new ToneLexiconException(name, line, $"\"{word}\": a star stands for nothing here; write each form on a line of its own, such as lie, lies, lied.");
            }

            if (!(Math.Abs(weight) <= largest))
            {
                throw new ToneLexiconException(name, line, string.Create(CultureInfo.InvariantCulture, $"the weight of \"{word}\" must be a number between -{largest} and {largest}."));
            }

            if (!weights.TryAdd(word, weight))
            {
                throw new ToneLexiconException(name, line, $"\"{word}\" comes twice; keep one of the two lines.");
            }
        }

        return weights;
    }

    /// <summary>VADER's own list. Tokens are looked up in lower case, so that a row with a capital can never be found.</summary>
    public static IReadOnlyDictionary<string, double> ReadVader()
    {
        var weights = new Dictionary<string, double>(8000, StringComparer.Ordinal);
        foreach (var row in ToneData.Rows("vader-lexicon.tsv"))
        {
            var fields = row.Split('\t');
            if (!fields[0].Any(char.IsUpper))
            {
                weights.Add(fields[0], double.Parse(fields[1], CultureInfo.InvariantCulture));
            }
        }

        return weights;
    }

    private static (int Line, string Word, double Weight) ParseRow(string name, int line, string content)
    {
        // An emoticon may hold a comma or semicolon (";)"), so a tab decides where there is one.
        var fields = content.Contains('\t') ? content.Split('\t') : content.Split(Separators, StringSplitOptions.None);
        if (IsDecimalComma(content))
        {
            throw new ToneLexiconException(name, line, $"decimals stand behind a point here; write {Shortened(fields[0].Trim())}, {content[(fields[0].Length + 1)..].Trim().Replace(',', '.')}");
        }

        // A minus copied from a table or a text is often the printed one.
        return fields.Length > 1 && double.TryParse(fields[1].Replace('\u2212', '-').Replace('\u2013', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? (line, fields[0], weight)
            : throw new ToneLexiconException(name, line, $"no weight behind \"{Shortened(fields[0])}\"; write the word, a comma (or a tab) and a number: frank, 1.5");
    }

    /// <summary>"correct, 1,5": whoever writes so does not mean 1 and a remark.</summary>
    private static bool IsDecimalComma(string content)
    {
        var last = content.LastIndexOf(',');
        return last > 0 && last + 1 < content.Length && char.IsAsciiDigit(content[last - 1]) && content.AsSpan(last + 1).IndexOfAnyExceptInRange('0', '9') < 0
            && content.AsSpan(0, last).IndexOfAny(Separators) >= 0;
    }

    private static string Shortened(string field) => field.Length <= 40 ? field : field[..39] + "\u2026";
}
