using System.Globalization;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Grading.Marking;

/// <summary>What lateness takes off, with its arithmetic.</summary>
/// <param name="Days">Days begun since the work was due; 0 where it was in time.</param>
/// <param name="Percent">The share that is taken off.</param>
public sealed record LateDeduction(int Days, int Percent)
{
    private const int All = 100;

    /// <summary>Nothing is taken off.</summary>
    public static LateDeduction None { get; } = new(0, 0);

    /// <summary>What an assignment's policy takes off work handed in at a moment.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="handedIn">When it was handed in; null where nobody knows, which costs nothing.</param>
    public static LateDeduction Of(Assignment assignment, DateTimeOffset? handedIn)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (assignment.Due is not { } due || handedIn is not { } time || time <= due)
        {
            return None;
        }

        var days = (int)Math.Min(int.MaxValue, Math.Ceiling((time - due).TotalDays));
        return assignment.Late.Rule switch
        {
            LateRule.None => new LateDeduction(days, 0),
            LateRule.ZeroAfter => new LateDeduction(days, All),
            _ => new LateDeduction(days, (int)Math.Min((long)days * assignment.Late.PercentADay, assignment.Late.Cap)),
        };
    }

    /// <summary>What is left of points.</summary>
    public double Apply(double points) => points * (All - Percent) / All;

    /// <summary>The arithmetic in a sentence, such as <c>2 days late: 20% of 8 points, 1.6, are taken off.</c>; empty where the work was in time.</summary>
    public string Explain(double points)
    {
        var late = string.Create(CultureInfo.InvariantCulture, $"{Days} {(Days == 1 ? "day" : "days")} late");
        return Days == 0 ? ""
            : Percent == 0 ? $"{late}: nothing is taken off."
            : string.Create(CultureInfo.InvariantCulture, $"{late}: {Percent}% of {points:0.##} points, {points - Apply(points):0.##}, are taken off.");
    }
}
