namespace MediaCourse.Quotes.Attribution;

/// <summary>What an item of a reporter's sentence is.</summary>
internal enum ItemKind
{
    /// <summary>A word or number of the reporter's own.</summary>
    Word,

    /// <summary>A punctuation mark or symbol.</summary>
    Mark,

    /// <summary>A whole quotation.</summary>
    Quotation,
}
