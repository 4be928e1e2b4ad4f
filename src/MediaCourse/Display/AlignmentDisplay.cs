using MediaCourse.Quotes.Alignment;
using MediaCourse.Quotes.Alignment.Transcripts;

namespace MediaCourse.Display;

/// <summary>Shows who has which words of one utterance.</summary>
public static class AlignmentDisplay
{
    /// <summary>A row for each passage: where it stands, its words, and how they differ from the fullest.</summary>
    public static Table<Passage> ToTable(this AlignedGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        var fullest = group.Fullest;
        return Table.Of(group.Members, $"{group.Id}: {(group.Type == AlignedGroupType.Phrase ? "a phrase that several use" : group.Speaker ?? "nobody named")}, in {group.Members.Length} passages")
            .All()
            .Column("source", passage => passage.Source)
            .Column("line", passage => passage.Line)
            .Column("form", passage => passage.Form.ToString().ToLowerInvariant())
            .Column("words", passage => passage.Text)
            .Column("against the fullest", passage => ReferenceEquals(passage, fullest) ? "the fullest" : Difference.Between(fullest, passage).Summary)
            .Note("Grouped by the words that the passages share and by their speakers, without a language model: look at each before you count it.");
    }

    /// <summary>A row for each utterance that two sources or more report.</summary>
    public static Table<AlignedGroup> ToTable(this QuoteAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        return Table.Of(alignment.Groups, "Utterances and phrases, and which sources have them")
            .All()
            .Column("group", group => group.Id)
            .Column("type", group => group.Type.ToString().ToLowerInvariant())
            .Column("speaker", group => group.Speaker, unknown: "several or nobody named")
            .Column("sources", group => string.Join(", ", group.Sources))
            .Column("passages", group => group.Members.Length)
            .Column("fullest words", group => group.Fullest.Text);
    }
}

/// <summary>Shows what became of a transcript.</summary>
public static class TranscriptDisplay
{
    /// <summary>A row for each speaker: words spoken, and how many of them anybody quoted.</summary>
    public static Table<SpokenShare> ToTable(this TranscriptCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        var table = Table.Of(coverage.Shares, $"{coverage.Source}: how much of each speaker was quoted by anybody")
            .All()
            .Column("speaker", share => share.Speaker, unknown: "no label")
            .Column("words", share => share.Words)
            .Column("quoted", share => share.QuotedWords)
            .Column("share", share => share.Share, "0.00")
            .Column("sentences", share => share.Sentences)
            .Column("without a quoted word", share => share.UnquotedSentences);
        return coverage.Shares.All(share => share.Speaker is null)
            ? table.Note("No label says who speaks. Begin each turn on a line of its own with the speaker\u2019s name in capitals and a colon, such as YANG: \u2026")
            : table;
    }

    /// <summary>A row for each sentence of which nobody quotes a word.</summary>
    public static Table<TranscriptSentence> UnquotedTable(this TranscriptCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return Table.Of(coverage.Unquoted, $"{coverage.Source}: sentences of which nobody quotes a word")
            .Column("line", sentence => sentence.Line)
            .Column("speaker", sentence => sentence.Speaker, unknown: "no label")
            .Column("words", sentence => sentence.Text);
    }
}

/// <summary>The formatters of a transcript's coverage.</summary>
internal sealed class TranscriptCoverageFormatters : FormatterSource<TranscriptCoverage>
{
    /// <inheritdoc/>
    protected override IRendering Show(TranscriptCoverage value) => value.ToTable();
}

/// <summary>The formatters of an alignment.</summary>
internal sealed class QuoteAlignmentFormatters : FormatterSource<QuoteAlignment>
{
    /// <inheritdoc/>
    protected override IRendering Show(QuoteAlignment value) => value.ToTable();
}

/// <summary>The formatters of a group.</summary>
internal sealed class AlignedGroupFormatters : FormatterSource<AlignedGroup>
{
    /// <inheritdoc/>
    protected override IRendering Show(AlignedGroup value) => value.ToTable();
}

/// <summary>The formatters of a difference.</summary>
internal sealed class DifferenceFormatters : FormatterSource<Difference>
{
    /// <inheritdoc/>
    protected override IRendering Show(Difference value) => new DifferenceRendering(value);
}

/// <summary>A difference with the places of its passages and a summary in words.</summary>
internal sealed class DifferenceRendering(Difference difference) : IRendering
{
    // Wordings that stand in no text have no place.
    private string Places => difference.First.Source.Length == 0 ? $"From the first to the second: {difference.Summary}" : $"{difference.First.Source} {difference.First.Line} \u2192 {difference.Second.Source} {difference.Second.Line}: {difference.Summary}";

    /// <inheritdoc/>
    public string ToHtml() => $"<p>{HtmlEncoding.Escape(Places)}</p><blockquote>{DifferenceText.Html(difference.Parts)}</blockquote>";

    /// <inheritdoc/>
    public string ToPlainText() => $"{Places}\n{difference}\n";
}
