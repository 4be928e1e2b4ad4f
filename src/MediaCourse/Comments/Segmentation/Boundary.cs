using System.Collections.Immutable;

namespace MediaCourse.Comments.Segmentation;

/// <summary>Whether a comment begins at a line, and why.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">The line itself.</param>
/// <param name="Score">The sum of <see cref="BoundarySigns.Start"/> and the weights of all signs; above 0 a comment begins.</param>
/// <param name="Signs">What speaks for and against it, the heaviest first.</param>
public sealed record Boundary(int Line, string Text, double Score, ImmutableArray<BoundarySign> Signs)
{
    /// <summary>Whether a comment begins here.</summary>
    public bool Begins => Score > 0;

    /// <summary>
    /// How far the signs speak for a comment that begins here, from 0 to 1: the score as odds. A rank of the evidence; on
    /// other threads than those it was weighted on it need not be the share of cases in which a comment begins.
    /// </summary>
    public double Confidence => 1 / (1 + Math.Exp(-Score));

    /// <summary>The heaviest sign for the decision, in words.</summary>
    public string Reason => double.IsPositiveInfinity(Score)
        ? "the first line of the comments"
        : Signs.FirstOrDefault(sign => sign.Weight > 0 == Begins)?.Reason ?? "no sign that it belongs to the line before";
}
