using MediaCourse.Quotes;

namespace MediaCourse.Display;

/// <summary>Shows quotations, reports without marks, and who gets to speak.</summary>
public static class QuotationDisplay
{
    /// <summary>A row for each quotation.</summary>
    public static Table<Quotation> ToTable(this IEnumerable<Quotation> quotations)
    {
        var table = Table.Of(quotations, "Quotations, and who is said to have spoken them");
        return table
            .Column("source", quotation => quotation.Source)
            .Column("line", quotation => quotation.Line)
            .Column("kind", quotation => quotation.Kind.ToString().ToLowerInvariant())
            .Column("speaker", quotation => quotation.Speaker, unknown: "nobody named")
            .Column("side", quotation => quotation.Side, unknown: "\u2013")
            .Column("cue", quotation => quotation.Cue, unknown: "\u2013")
            .Column("words", quotation => quotation.Text)
            .Column("sure", quotation => quotation.Speaker is null ? null : quotation.Confidence, "0.00", "\u2013")
            .Column("reason", quotation => quotation.Reason, unknown: "\u2013");
    }

    /// <summary>A row for each sentence that reports speech without marks.</summary>
    public static Table<IndirectReport> ToTable(this IEnumerable<IndirectReport> reports)
    {
        var table = Table.Of(reports, "Speech reported without quotation marks");
        return table
            .Column("source", report => report.Source)
            .Column("line", report => report.Line)
            .Column("speaker", report => report.Speaker)
            .Column("cue", report => report.Cue)
            .Column("sentence", report => report.Text);
    }

    /// <summary>A row for each speaker, or for each side.</summary>
    public static Table<SpeakingShare> ToTable(this IEnumerable<SpeakingShare> shares)
    {
        var table = Table.Of(shares, "Who gets to speak: words between quotation marks");
        table = table.Column("source", share => share.Source);
        table = table.Items.Any(share => share.Speaker is not null) ? table.Column("speaker", share => share.Speaker, unknown: "nobody named") : table;
        return table
            .Column("side", share => share.Side, unknown: "not shown")
            .Column("words", share => share.Words)
            .Column("share of quoted words", share => share.Share, "0 %")
            .Column("quotations", share => share.Quotations)
            .Column("longest, words", share => share.LongestWords)
            .Column("first at", share => share.FirstPosition, "0 %")
            .Column("mean at", share => share.MeanPosition, "0 %")
            .Note("Shares are of all words between marks in the paragraphs of a source, of those that nobody is named for too. Headings, comments and speech without marks are left out.")
            .Note("\u201Cat\u201D: how far through the article the quotations begin. Side: the country that the text gives the speaker.");
    }
}
