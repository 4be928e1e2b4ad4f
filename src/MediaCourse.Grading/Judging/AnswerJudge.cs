using MediaCourse.Checks;
using MediaCourse.Grading.Authoring.Checks;

namespace MediaCourse.Grading.Judging;

/// <summary>Decides on what a probe gave. It runs outside the sandbox, and nothing that a student wrote runs in it.</summary>
/// <param name="judges">Runs the judges of checks that have one.</param>
public sealed class AnswerJudge(JudgeExecutor judges)
{
    /// <summary>Decides whether an answer is right.</summary>
    /// <param name="check">The check.</param>
    /// <param name="reference">What the reference solution gives for it.</param>
    /// <param name="probeText">What came out of the sandbox for it (see <see cref="CheckSpec.ProbeCode"/>), or null where nothing did.</param>
    /// <param name="cancellationToken">Stops a judge.</param>
    public async Task<Verdict> DecideAsync(CheckSpec check, ReferenceValue reference, string? probeText, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(reference);
        if (probeText is null)
        {
            return Verdict.Wrong("Nothing came out of your code for this check.");
        }

        ProbeReading reading;
        try
        {
            reading = ProbeReading.Parse(probeText);
        }
        catch (ProbeTextException)
        {
            return Verdict.Wrong("What came out of your code for this check cannot be read.");
        }

        return reading.Value is not { } value ? Verdict.Wrong($"Your answer could not be worked out: {reading.Problem}")
            : value.IsUnanswered ? Verdict.Wrong("There is no answer.")
            : check.Judge is not null ? await judges.JudgeAsync(check, reference, value, cancellationToken)
            : IsSame(check.Compare, reference.Value, value) ? Verdict.Right
            : Verdict.Wrong("The answer is another one.");
    }

    /// <summary>Whether two values count as the same, by the rule that a check's digest was made with.</summary>
    public static bool IsSame(Compare compare, ProbeValue reference, ProbeValue value) =>
        string.Equals(CanonicalValue.Of(reference, compare), CanonicalValue.Of(value, compare), StringComparison.Ordinal);
}
