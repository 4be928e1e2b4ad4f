namespace MediaCourse.Grading.Statistics;

/// <summary>How numbers are spread.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Median">Their median.</param>
/// <param name="Deviation">Their standard deviation, as of a sample; 0 for a single one.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
public sealed record Spread(double Mean, double Median, double Deviation, double Least, double Most)
{
    /// <summary>The spread of numbers, or null where there is none.</summary>
    public static Spread? Of(IEnumerable<double> numbers)
    {
        var ordered = numbers.Order().ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        var mean = ordered.Average();
        var middle = ordered.Count / 2;
        var median = ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
        var deviation = ordered.Count == 1 ? 0 : Math.Sqrt(ordered.Sum(number => (number - mean) * (number - mean)) / (ordered.Count - 1));
        return new Spread(mean, median, deviation, ordered[0], ordered[^1]);
    }
}
