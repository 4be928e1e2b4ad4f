namespace MediaCourse.Evaluation.Reference;

/// <summary>Reports that stem from one utterance, or uses of one catch-phrase, as a reader grouped them.</summary>
/// <param name="Id">Its name in the annotation, such as <c>u01</c>.</param>
/// <param name="Type"><c>utterance</c> or <c>phrase</c>.</param>
/// <param name="Speaker">Who spoke; null for a phrase of many mouths.</param>
/// <param name="Members">The reports.</param>
/// <param name="Difference">How their wording differs, in words.</param>
/// <param name="Sure">False where a careful coder may well decide otherwise.</param>
public sealed record ReferenceUtterance(string Id, string Type, string? Speaker, IReadOnlyList<ReferenceReport> Members, string Difference, bool Sure);

/// <summary>One report of an utterance.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just behind the last.</param>
/// <param name="Text">The words.</param>
/// <param name="Form"><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</param>
/// <param name="Record">The id of the quotation or indirect report that holds the words.</param>
/// <param name="Sure">False where it may stem from elsewhere.</param>
public sealed record ReferenceReport(
    string Source, int Line, int EndLine, int Start, int End, string Text, string Form, string? Record, bool Sure) : IReferenceSpan
{
    /// <inheritdoc/>
    public int FirstLine => Line;

    /// <inheritdoc/>
    public int LastLine => EndLine;
}

/// <summary>Passages with like words that stem from different utterances: every two of them are to be kept apart.</summary>
/// <param name="Id">Its name in the annotation, such as <c>l01</c>.</param>
/// <param name="Members">The passages.</param>
/// <param name="Why">What tells them apart.</param>
public sealed record ReferenceLookalikes(string Id, IReadOnlyList<ReferencePassage> Members, string Why);

/// <summary>One of several passages that look alike.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">Its first line, counted from 1.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just behind the last.</param>
/// <param name="Text">The words.</param>
/// <param name="Record">The id of the quotation or indirect report that holds the words; null where none does.</param>
public sealed record ReferencePassage(string Source, int Line, int EndLine, int Start, int End, string Text, string? Record) : IReferenceSpan
{
    /// <inheritdoc/>
    public int FirstLine => Line;

    /// <inheritdoc/>
    public int LastLine => EndLine;
}
