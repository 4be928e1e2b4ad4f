using System.Runtime.InteropServices;

namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>Where on a scale negative ends and positive begins; what lies strictly between is neutral.</summary>
/// <param name="NegativeUpTo">The highest number that is still negative.</param>
/// <param name="PositiveFrom">The lowest number that is already positive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ToneBands(double NegativeUpTo, double PositiveFrom)
{
    /// <summary>The bands that VADER's authors advise for its compound score.</summary>
    public static ToneBands Vader => new(-0.05, 0.05);

    /// <summary>Anything below 0 is negative, anything above it positive.</summary>
    public static ToneBands Sign => new(-double.Epsilon, double.Epsilon);

    /// <summary>The label of a number.</summary>
    public ToneLabel LabelOf(double tone) =>
        tone <= NegativeUpTo ? ToneLabel.Negative
        : tone >= PositiveFrom ? ToneLabel.Positive
        : ToneLabel.Neutral;
}
