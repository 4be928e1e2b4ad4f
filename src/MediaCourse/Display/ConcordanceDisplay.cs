using System.Globalization;
using MediaCourse.Framing;

namespace MediaCourse.Display;

/// <summary>Shows terms in their context.</summary>
public static class ConcordanceDisplay
{
    /// <summary>A row for each occurrence, the term in the middle.</summary>
    public static Table<ConcordanceLine> ToTable(this Concordance concordance)
    {
        ArgumentNullException.ThrowIfNull(concordance);
        var table = Table.Of(concordance.Lines, $"\u201C{concordance.Term}\u201D in context, {Times(concordance.Lines.Count)}")
            .Column("source", line => line.Source)
            .Column("line", line => line.Line)
            .Column("before", line => line.Left, flushRight: true)
            .Column("term", Keyword)
            .Column("behind", line => line.Right);
        return concordance.Lines.Count > 0 ? table : table.Note(Nowhere(concordance.Term));
    }

    private static string LeftOut(Collocates collocates) => string.Create(CultureInfo.InvariantCulture, $"Left out: {collocates.LeftOut} {(collocates.LeftOut == 1 ? "word that stands" : "words that stand")} near fewer than {Times(collocates.LeastNear)}; leastNear: 1 shows them too.");

    internal static string Times(int count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? "time" : "times")}");

    internal static string Nowhere(string term) =>
        $"\u201C{term}\u201D stands nowhere here. Words count as they are written, capital or not: \u201Ctalk\u201D does not find \u201Ctalks\u201D, but \u201Ctalk*\u201D does.";

    internal static object Keyword(ConcordanceLine line) => new Markup($"<b>{HtmlEncoding.Escape(line.Match)}</b>", line.Match);

    /// <summary>A row for each word near the term.</summary>
    public static Table<Collocate> ToTable(this Collocates collocates)
    {
        ArgumentNullException.ThrowIfNull(collocates);
        var table = Table.Of(collocates.Words, $"Words near \u201C{collocates.Term}\u201D, which comes {Times(collocates.Occurrences)}")
            .Column("word", word => word.Word)
            .Column("near", word => word.Near)
            .Column("in all", word => word.Total)
            .Column("expected near", word => word.Expected, "0.0")
            .Column("logDice", word => word.LogDice, "0.00")
            .Column("mutual information", word => word.MutualInformation, "0.00")
            .Note("Expected near: how often chance alone would bring the word there. logDice: 14 at most, 1 less for half as close. Mutual information is large for rare words, also by accident.");
        return collocates switch
        {
            { Occurrences: 0 } => table.Note(Nowhere(collocates.Term)),
            { Words.Count: 0 } => table.Note($"No word stands near it often enough to be shown. {LeftOut(collocates)}"),
            { LeftOut: > 0 } => table.Note(LeftOut(collocates)),
            _ => table,
        };
    }
}

/// <summary>The formatters of a concordance.</summary>
internal sealed class ConcordanceFormatters : FormatterSource<Concordance>
{
    /// <inheritdoc/>
    protected override IRendering Show(Concordance value) => value.ToTable();
}

/// <summary>The formatters of collocates.</summary>
internal sealed class CollocatesFormatters : FormatterSource<Collocates>
{
    /// <inheritdoc/>
    protected override IRendering Show(Collocates value) => value.ToTable();
}
