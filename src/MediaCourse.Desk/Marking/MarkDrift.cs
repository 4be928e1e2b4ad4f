namespace MediaCourse.Desk.Marking;

/// <summary>How the points that somebody gives move over the marking: the mean of the last marks at each mark.</summary>
/// <param name="Marker">Who marks.</param>
/// <param name="Points">The points in the order in which they were given.</param>
/// <param name="Means">At each mark, the mean of it and those just before it.</param>
internal sealed record MarkDrift(string Marker, IReadOnlyList<double> Points, IReadOnlyList<double> Means)
{
    /// <summary>How many marks a mean is of, at most.</summary>
    public const int Window = 10;

    /// <summary>The drift of marks in the order in which they were given.</summary>
    public static MarkDrift Of(string marker, IReadOnlyList<double> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var means = new double[points.Count];
        var sum = 0.0;
        for (var i = 0; i < points.Count; i++)
        {
            sum += points[i] - (i >= Window ? points[i - Window] : 0);
            means[i] = sum / Math.Min(i + 1, Window);
        }

        return new MarkDrift(marker, points, means);
    }

    /// <summary>The mean of the first marks and that of the last; null where there are too few to tell.</summary>
    public (double First, double Last)? Ends => Points.Count >= 2 * Window ? (Means[Window - 1], Means[^1]) : null;
}
