using System.Globalization;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Compares the words of two sources of a corpus, and shows the comparison.</summary>
public static class WordComparisonDisplay
{
    private const int UsualTop = 8;
    private const int MoreWords = 30;

    /// <summary>Which words one source uses more than another.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="first">The id of the first source.</param>
    /// <param name="second">The id of the second source.</param>
    /// <param name="quotations">Whether words between quotation marks count.</param>
    /// <param name="prior">What is believed beforehand: <c>uniform:A</c> or <c>background:A</c>.</param>
    /// <exception cref="UnknownSourceException">There is no such source; the message lists those that there are.</exception>
    /// <exception cref="KeynessException">The prior is none, or a text has no word to compare.</exception>
    public static WordComparison CompareWords(
        this Corpus corpus, string first, string second, QuotationChoice quotations = QuotationChoice.In, string prior = "uniform:0.01")
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return WordComparison.Of(corpus[first], corpus[second], quotations, KeynessPrior.Parse(prior));
    }

    /// <summary>The words at both ends: what the first text uses more, then what the second does, the clearest first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="top">How many words of either end.</param>
    public static Table<KeynessTerm> ToTable(this WordComparison comparison, int top = UsualTop)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        top = Math.Max(1, top);
        var (first, second) = (comparison.First, comparison.Second);
        var rows = comparison.OfFirst.Take(top).Concat(comparison.OfSecond.Take(top)).ToList();
        var table = Table.Of(rows, string.Create(CultureInfo.InvariantCulture, $"{comparison.Keyness.Terms.Count:N0} different words compared, the clearest shown: first {Shown(comparison.OfFirst, first, top)} (z above 0), then {Shown(comparison.OfSecond, second, top)} (z below 0). {Counted(comparison)}"))
            .All()
            .Column("word", term => term.Term)
            .Column($"in {first}", term => term.CountA)
            .Column($"in {second}", term => term.CountB)
            .Column("z", term => term.Z, "0.00")
            .Column("log ratio", term => term.LogRatio, "0.00")
            .Column("95% from", term => term.LogRatioLow, "0.00")
            .Column("to", term => term.LogRatioHigh, "0.00")
            .Column("more in", term => term.Z > 0 ? first : second)
            .Note(string.Create(CultureInfo.InvariantCulture, $"{first}: {comparison.WordsOfFirst:N0} words counted; {second}: {comparison.WordsOfSecond:N0}. z: log-odds ratio over its standard error, prior {comparison.Keyness.Prior} (Monroe, Colaresi and Quinn 2008)."))
            .Note("Log ratio 1: twice as often, 2: four times, -1: half as often; half a count is added to both counts. Between \"from\" and \"to\" lies its 95% interval.");
        return rows.Count == 0 ? Table.Of(rows, Alike(comparison))
            : rows.Count < comparison.OfFirst.Count() + comparison.OfSecond.Count() ? table.Note(string.Create(CultureInfo.InvariantCulture, $"To see more words of either end, put .ToTable({MoreWords}) behind the comparison; any number will do."))
            : table;
    }

    /// <summary>Says in a sentence where a word stands in the comparison: an answer to a prediction.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="word">The word that was predicted.</param>
    public static string WhereIs(this WordComparison comparison, string? word)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (first, second) = (comparison.First, comparison.Second);
        var asked = (word ?? "").Trim(' ', '.', ',', '"', '\u201C', '\u201D', '\u2026');
        if (asked.Length == 0)
        {
            return "You have not written a word yet. Write one between the quotation marks of your prediction, run that cell, and then this one.";
        }

        if (comparison.Find(asked) is not { } term)
        {
            return asked.Any(char.IsWhiteSpace) ? $"\u201C{asked}\u201D is more than one word; the words are compared one by one, so write a single one."
                : StopWords.English.Contains(asked) ? $"\u201C{asked}\u201D is a function word; function words are left out of this comparison."
                : $"Neither {first} nor {second} has the word \u201C{asked}\u201D here. Words count exactly as they stand: \u201Ctalk\u201D is not \u201Ctalks\u201D.";
        }

        var counts = $"\u201C{term.Term}\u201D comes {Times(term.CountA)} in {first} and {Times(term.CountB)} in {second}";
        if (term.Z == 0)
        {
            return $"{counts}: both use it alike.";
        }

        var (side, name) = term.Z > 0 ? (comparison.OfFirst.ToList(), first) : (comparison.OfSecond.ToList(), second);
        var place = side.IndexOf(term) + 1;
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{counts} (z {term.Z:0.00}): number {place} of the {side.Count} words that {name} uses more.");
        return place == 1 ? sentence : string.Create(CultureInfo.InvariantCulture, $"{sentence} Number 1 is \u201C{side[0].Term}\u201D (z {side[0].Z:0.00}).");
    }

    /// <summary>What is said instead of a table or chart without rows.</summary>
    internal static string Alike(WordComparison comparison) => comparison.First == comparison.Second
        ? $"{comparison.First} is compared with itself, so there is no difference to show. Name two sources."
        : $"{comparison.First} and {comparison.Second} use every word alike.";

    private static string Shown(IEnumerable<KeynessTerm> words, string name, int top) =>
        words.Count() is var count && count > top
            ? string.Create(CultureInfo.InvariantCulture, $"{top} of the {count:N0} that {name} uses more")
            : string.Create(CultureInfo.InvariantCulture, $"the {count:N0} that {name} uses more");

    private static string Counted(WordComparison comparison) => comparison.Quotations switch
    {
        QuotationChoice.Out => "Function words, and all words between quotation marks, are left out.",
        QuotationChoice.Only => "Only words between quotation marks are counted, function words left out.",
        _ => "Function words are left out.",
    };

    private static string Times(long count) => count switch
    {
        0 => "never",
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count:N0} times"),
    };
}

/// <summary>The formatters of a comparison of words.</summary>
internal sealed class WordComparisonFormatters : FormatterSource<WordComparison>
{
    /// <inheritdoc/>
    protected override IRendering Show(WordComparison value) => value.ToTable();
}
