namespace MediaCourse.Framing;

/// <summary>Whether words between quotation marks are looked at.</summary>
public enum QuotationChoice
{
    /// <summary>All words, whoever speaks.</summary>
    In,

    /// <summary>Words outside quotation marks: what the outlet says itself.</summary>
    Out,

    /// <summary>Words between quotation marks: what it lets others say, and words that it keeps at a distance.</summary>
    Only,
}
