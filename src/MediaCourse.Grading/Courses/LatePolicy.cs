namespace MediaCourse.Grading.Courses;

/// <summary>What becomes of work that is handed in late.</summary>
public enum LateRule
{
    /// <summary>Nothing is taken off.</summary>
    None,

    /// <summary>A share is taken off for each day that has begun.</summary>
    PercentADay,

    /// <summary>Late work gets nothing.</summary>
    ZeroAfter,
}

/// <summary>What becomes of work that is handed in late.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="PercentADay">Percent of the marks taken off for each day begun; 0 where the rule is another.</param>
/// <param name="Cap">The most that is taken off, in percent.</param>
public sealed record LatePolicy(LateRule Rule, int PercentADay = 0, int Cap = 100)
{
    /// <summary>Nothing is taken off.</summary>
    public static LatePolicy None { get; } = new(LateRule.None);
}
