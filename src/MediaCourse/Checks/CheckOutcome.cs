namespace MediaCourse.Checks;

/// <summary>What came of a check.</summary>
public enum CheckOutcome
{
    /// <summary>The answer is the reference's.</summary>
    Right,

    /// <summary>The answer is another.</summary>
    Wrong,

    /// <summary>There is no answer yet: nothing, an empty text, an ellipsis, or a list of nothing else.</summary>
    Unanswered,

    /// <summary>The answer could not be computed.</summary>
    Failed,

    /// <summary>The check is decided when the work is handed in.</summary>
    OnHandIn,
}
