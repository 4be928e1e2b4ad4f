namespace MediaCourse.Grading.Judging;

/// <summary>What was decided about an answer.</summary>
/// <param name="Passed">Whether it is right.</param>
/// <param name="Reason">Why it is not, for the student, as a sentence; empty where it is right.</param>
public sealed record Verdict(bool Passed, string Reason)
{
    /// <summary>The answer is right.</summary>
    public static Verdict Right { get; } = new(Passed: true, "");

    /// <summary>The answer is not right.</summary>
    public static Verdict Wrong(string reason) => new(Passed: false, reason);
}
