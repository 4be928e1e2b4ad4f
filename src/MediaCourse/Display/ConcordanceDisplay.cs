using MediaCourse.Framing;

namespace MediaCourse.Display;

/// <summary>Shows terms in their context.</summary>
public static class ConcordanceDisplay
{
    /// <summary>A row for each occurrence, the term in the middle.</summary>
    public static Table<ConcordanceLine> ToTable(this Concordance concordance)
    {
        ArgumentNullException.ThrowIfNull(concordance);
        return Table.Of(concordance.Lines, $"\u201C{concordance.Term}\u201D in context, {concordance.Lines.Count} times")
            .Column("source", line => line.Source)
            .Column("line", line => line.Line)
            .Column("before", line => line.Left, flushRight: true)
            .Column("term", Keyword)
            .Column("behind", line => line.Right);
    }

    internal static object Keyword(ConcordanceLine line) => new Markup($"<b>{HtmlEncoding.Escape(line.Match)}</b>", line.Match);

    /// <summary>A row for each word near the term.</summary>
    public static Table<Collocate> ToTable(this Collocates collocates)
    {
        ArgumentNullException.ThrowIfNull(collocates);
        return Table.Of(collocates.Words, $"Words near \u201C{collocates.Term}\u201D, which comes {collocates.Occurrences} times")
            .Column("word", word => word.Word)
            .Column("near", word => word.Near)
            .Column("in all", word => word.Total)
            .Column("expected near", word => word.Expected, "0.0")
            .Column("logDice", word => word.LogDice, "0.00")
            .Column("mutual information", word => word.MutualInformation, "0.00")
            .Note("logDice: 14 at most, 1 less for half as close. Mutual information is large for rare words, also by accident.");
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
