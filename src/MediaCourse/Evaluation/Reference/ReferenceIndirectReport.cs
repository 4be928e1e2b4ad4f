using MediaCourse.Quotes;

namespace MediaCourse.Evaluation.Reference;

/// <summary>A sentence that reports speech without marks, as a reader marked it.</summary>
/// <param name="Id">Its name in the annotation, such as <c>i01</c>.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Start">Offset of the sentence's first character.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Speaker">Who speaks, by full name.</param>
/// <param name="SpeakerMention">How the sentence names the speaker.</param>
/// <param name="Cue">The verb or phrase of speaking.</param>
/// <param name="Section">The part of the page.</param>
/// <param name="Sure">False where a careful coder may well decide otherwise.</param>
/// <param name="Note">Why it was decided so.</param>
public sealed record ReferenceIndirectReport(
    string Id, string Source, int Line, int EndLine, int Start, int End, string Text, string Speaker, string? SpeakerMention, string? Cue,
    QuotationSection Section, bool Sure, string Note) : IReferenceSpan
{
    /// <inheritdoc/>
    public int FirstLine => Line;

    /// <inheritdoc/>
    public int LastLine => EndLine;
}
