namespace MediaCourse.Evaluation.Reference;

/// <summary>A reader's comment below an article, as an annotator marked it.</summary>
/// <param name="Id">Its number in the thread, counted from 1.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="StartLine">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset just behind its last.</param>
/// <param name="Text">Its characters.</param>
/// <param name="ReplyTo">The number of the comment that it most likely answers; null where it answers none.</param>
/// <param name="ReplySure">How sure the annotator is of that, 0 to 1.</param>
/// <param name="DuplicateOf">The number of the comment that it repeats; null where it repeats none.</param>
/// <param name="Quoted">Words of others in it.</param>
/// <param name="Tone">The tone of its own words towards the target, from -2 (contempt) to 2 (praise).</param>
/// <param name="Target">What it is about: US, China, both, UN, outlet, other commenter, other.</param>
/// <param name="Ironic"><c>yes</c>, <c>no</c> or <c>unsure</c>.</param>
/// <param name="BoundarySure">How sure the annotator is of both edges, 0 to 1.</param>
/// <param name="Note">Why it was decided so.</param>
public sealed record ReferenceComment(
    int Id, string Source, int StartLine, int EndLine, int Start, int End, string Text, int? ReplyTo, double ReplySure, int? DuplicateOf,
    IReadOnlyList<ReferenceQuotedWords> Quoted, int Tone, string Target, string Ironic, double BoundarySure, string Note) : IReferenceSpan
{
    /// <inheritdoc/>
    public int FirstLine => StartLine;

    /// <inheritdoc/>
    public int LastLine => EndLine;
}

/// <summary>Words of others inside a comment, as an annotator marked them.</summary>
/// <param name="Line">Their first line, counted from 1.</param>
/// <param name="EndLine">Their last line.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just behind the last.</param>
/// <param name="Text">The words.</param>
/// <param name="Whose">Whose words they are.</param>
/// <param name="Form">How they are marked: <c>marks</c>, <c>&gt;</c>, <c>re:</c>, <c>unmarked</c>, or <c>echo</c> of a single word.</param>
public sealed record ReferenceQuotedWords(int Line, int EndLine, int Start, int End, string Text, string Whose, string? Form);
