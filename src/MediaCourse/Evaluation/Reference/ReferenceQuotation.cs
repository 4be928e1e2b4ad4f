using MediaCourse.Quotes;

namespace MediaCourse.Evaluation.Reference;

/// <summary>A quotation as a reader marked it; <c>seeds/gold/GUIDELINES.md</c> says what each field means.</summary>
/// <param name="Id">Its name in the annotation, such as <c>q01</c>.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Start">Offset of the first character between the marks.</param>
/// <param name="End">Offset just behind the last.</param>
/// <param name="Text">The characters between the marks.</param>
/// <param name="Kind">How the words are presented.</param>
/// <param name="Speaker">Who speaks, by full name; null where the text says it of nobody.</param>
/// <param name="SpeakerMention">How the text names the speaker there; null where it does not.</param>
/// <param name="Cue">The verb or phrase that presents the words; null where there is none.</param>
/// <param name="Section">The part of the page.</param>
/// <param name="Via">A second-hand source that is named.</param>
/// <param name="Repair">What is wrong with the marks, in words; null where nothing is.</param>
/// <param name="NestedIn">The id of the quotation around this one.</param>
/// <param name="Sure">False where a careful coder may well decide otherwise.</param>
/// <param name="Note">Why it was decided so.</param>
public sealed record ReferenceQuotation(
    string Id, string Source, int Line, int EndLine, int Start, int End, string Text, QuotationKind Kind, string? Speaker, string? SpeakerMention,
    string? Cue, QuotationSection Section, string? Via, string? Repair, string? NestedIn, bool Sure, string Note) : IReferenceSpan
{
    /// <inheritdoc/>
    public int FirstLine => Line;

    /// <inheritdoc/>
    public int LastLine => EndLine;
}
