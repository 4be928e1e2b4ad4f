namespace MediaCourse.Quotes.Spans;

/// <summary>What a mark does in its place.</summary>
internal enum MarkRole
{
    /// <summary>It is no quotation mark, or one that opens a paragraph within a quotation.</summary>
    Nothing,

    /// <summary>It opens a quotation.</summary>
    Opens,

    /// <summary>It opens one, though its shape says that it closes.</summary>
    OpensTurned,

    /// <summary>It closes the innermost quotation.</summary>
    Closes,

    /// <summary>It closes, though its shape says that it opens.</summary>
    ClosesTurned,

    /// <summary>It closes, and nothing is open.</summary>
    ClosesNothing,
}
