namespace MediaCourse.Quotes.Spans;

/// <summary>What the character of a double quotation mark says about itself.</summary>
internal enum MarkShape
{
    /// <summary>The same character opens and closes: ".</summary>
    Straight,

    /// <summary>Opens by its shape: “, «, ``.</summary>
    Opening,

    /// <summary>Closes by its shape: ”, ».</summary>
    Closing,

    /// <summary>Opens on the line, as in „German“, where “ closes.</summary>
    Low,
}
