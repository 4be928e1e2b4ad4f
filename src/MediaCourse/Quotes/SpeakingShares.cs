using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Quotes;

/// <summary>Who gets to speak in several texts, and how much.</summary>
/// <param name="Rows">A row for each speaker of each source, in the order of the sources, most words first.</param>
/// <param name="Sources">The ids of the sources that are counted, in order.</param>
/// <param name="Remark">What is to be said of the choice of sources; null for nothing.</param>
[TypeFormatterSource(typeof(SpeakingSharesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record SpeakingShares(ImmutableArray<SpeakingShare> Rows, ImmutableArray<string> Sources, string? Remark = null)
{
    /// <summary>The words that stand for a speaker whom the text does not name.</summary>
    public const string Nobody = "nobody named";

    /// <summary>The words quoted of each speaker in all sources together, most first.</summary>
    public IReadOnlyList<SpeakerTotal> Totals =>
    [
        .. Rows.GroupBy(row => row.Speaker ?? Nobody, StringComparer.Ordinal)
            .Select(rows => new SpeakerTotal(rows.Key, rows.Sum(row => row.Words), rows.Sum(row => row.Quotations), rows.Select(row => row.Source).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(total => total.Words).ThenBy(total => total.Speaker, StringComparer.Ordinal),
    ];

    /// <summary>The same rows with the speakers of one side in one, most words first; <see cref="SpeakingShare.Speaker"/> is null throughout.</summary>
    public IReadOnlyList<SpeakingShare> Sides =>
    [
        .. Rows.GroupBy(row => row.Source, StringComparer.Ordinal).SelectMany(source => source
            .GroupBy(row => row.Side, StringComparer.Ordinal)
            .Select(side => Together([.. side]))
            .OrderByDescending(row => row.Words)
            .ThenBy(row => row.Side, StringComparer.Ordinal)),
    ];

    /// <summary>Counts the words in marks of each speaker in the articles of a corpus.</summary>
    public static SpeakingShares Of(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new SpeakingShares([.. corpus.Articles.SelectMany(article => SpeakingShare.Of(Quotations.Find(article)))], [.. corpus.Ids]);
    }

    private static SpeakingShare Together(IReadOnlyList<SpeakingShare> rows) => rows[0] with
    {
        Speaker = null,
        Quotations = rows.Sum(row => row.Quotations),
        Words = rows.Sum(row => row.Words),
        Share = rows.Sum(row => row.Share),
        FirstLine = rows.Min(row => row.FirstLine),
        LongestWords = rows.Max(row => row.LongestWords),
        FirstPosition = rows.Min(row => row.FirstPosition),
        MeanPosition = rows.Sum(row => row.MeanPosition * row.Quotations) / rows.Sum(row => row.Quotations),
    };

    /// <summary>The same without some sources. A name that is no source changes nothing, and is named in <see cref="Remark"/>.</summary>
    public SpeakingShares Without(params IReadOnlyList<string> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var names = sources.Select(source => source.Trim()).Where(source => source.Length > 0).ToList();
        var known = Sources.Where(source => names.Contains(source, StringComparer.OrdinalIgnoreCase)).ToList();
        var unknown = names.Where(name => !Sources.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return new SpeakingShares(
            [.. Rows.Where(row => !known.Contains(row.Source, StringComparer.Ordinal))],
            [.. Sources.Where(source => !known.Contains(source, StringComparer.Ordinal))],
            unknown.Count == 0 ? null : $"\u201C{string.Join("\u201D, \u201C", unknown)}\u201D is none of the sources ({string.Join(", ", Sources)}), so nothing was left out for it.");
    }

    /// <summary>Sets a guess beside the count: of whom the most words are quoted. A guess that names no speaker is answered by the names there are.</summary>
    /// <param name="guess">A speaker, by full or family name.</param>
    public string MostQuoted(string guess)
    {
        var totals = Totals;
        if (totals.Count == 0)
        {
            return "Nobody is quoted in these texts; leave fewer sources out.";
        }

        var names = string.Join(", ", totals.Select(total => total.Speaker).Order(StringComparer.Ordinal));
        if (string.IsNullOrWhiteSpace(guess))
        {
            return $"No prediction yet. Write one of these between the quotation marks and run both cells again: {names}.";
        }

        var guessed = totals.FirstOrDefault(total => SpeakerName.Means(guess, total.Speaker));
        if (guessed is null)
        {
            return $"\"{guess}\" is none of the speakers. Write one of these between the quotation marks and run both cells again: {names}.";
        }

        var most = string.Create(CultureInfo.InvariantCulture, $"of all speakers in the {Sources.Length} {(Sources.Length == 1 ? "text" : "texts")}, {totals[0].Speaker} is quoted most, with {totals[0].Words:N0} words between marks.");
        var answer = guessed == totals[0]
            ? $"As you predicted: {most}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {guessed.Speaker}, who is quoted with {guessed.Words:N0} words. But {most}");
        return Remark is null ? answer : $"{Remark} {answer}";
    }
}

/// <summary>How much one speaker is quoted in several texts together.</summary>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Words">Words between marks.</param>
/// <param name="Quotations">Number of quotations.</param>
/// <param name="Texts">Number of texts that quote the speaker.</param>
public sealed record SpeakerTotal(string Speaker, int Words, int Quotations, int Texts);
