namespace MediaCourse.Quotes.Alignment;

/// <summary>What the passages of a group have in common.</summary>
public enum AlignedGroupType
{
    /// <summary>They stem from one stretch of speech at one moment.</summary>
    Utterance,

    /// <summary>They use one formula, which many say on many occasions.</summary>
    Phrase,
}
