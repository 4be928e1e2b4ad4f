namespace MediaCourse.Quotes;

/// <summary>How quoted words are presented, which does not say whether somebody spoke them.</summary>
public enum QuotationKind
{
    /// <summary>A clause or sentences that stand on their own, presented as somebody's words.</summary>
    Direct,

    /// <summary>Words that are part of the reporter's own sentence, with a speaker.</summary>
    Mixed,

    /// <summary>Marks of distance, emphasis or naming; no speaker is reported for the words.</summary>
    Scare,
}
