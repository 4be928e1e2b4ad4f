using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Alignment;

/// <summary>What one passage does with some words of another.</summary>
public enum DifferenceKind
{
    /// <summary>The same words; case and marks are not counted.</summary>
    Kept,

    /// <summary>The same word in another form: "threaten" for "threatens", "rule-based" for "rules-based".</summary>
    Inflected,

    /// <summary>Other words in their place.</summary>
    Changed,

    /// <summary>Words of the first passage that the second does not have.</summary>
    Dropped,

    /// <summary>Words of the second passage that the first does not have.</summary>
    Added,
}

/// <summary>Where in the passages a difference lies.</summary>
public enum DifferencePlace
{
    /// <summary>Before the first word that both have.</summary>
    Start,

    /// <summary>Between words that both have.</summary>
    Middle,

    /// <summary>Behind the last word that both have.</summary>
    End,
}

/// <summary>A run of words that two passages share or do not.</summary>
/// <param name="Kind">What becomes of the words.</param>
/// <param name="Place">Where it lies; words dropped at the start or end are cut off.</param>
/// <param name="From">The words of the first passage; empty if added.</param>
/// <param name="To">The words of the second passage; empty if dropped.</param>
/// <param name="ShowsOmission">For words that one of the two does not have: whether that one shows three dots in their place.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DifferencePart(DifferenceKind Kind, DifferencePlace Place, string From, string To, bool ShowsOmission);
