namespace MediaCourse.Agreement;

/// <summary>How often each value was given, and how far apart two values are at a level of measurement.</summary>
internal sealed class ValueCounts
{
    private readonly MeasurementLevel level;
    private readonly double[] values;
    private readonly int[] counts;
    private readonly double[] ranks;
    private readonly Dictionary<double, int> places;

    private ValueCounts(MeasurementLevel level, double[] values, int[] counts)
    {
        this.level = level;
        this.values = values;
        this.counts = counts;
        places = values.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
        ranks = new double[values.Length];
        var below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            ranks[i] = below + (counts[i] / 2.0);
            below += counts[i];
        }

        Total = below;
    }

    public int Total { get; }

    public static ValueCounts Of(IEnumerable<double> given, MeasurementLevel level)
    {
        var groups = given.GroupBy(value => value + 0.0).OrderBy(group => group.Key).ToList();
        return new(level, [.. groups.Select(group => group.Key)], [.. groups.Select(group => group.Count())]);
    }

    /// <summary>The squared distance of two values.</summary>
    public double Distance(double first, double second) => DistanceAt(places[first], places[second]);

    /// <summary>The distances of all pairs that all values together could make.</summary>
    public double SumOverDifferentPairs()
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                sum += (double)counts[i] * counts[j] * DistanceAt(i, j);
            }
        }

        return sum;
    }

    private double DistanceAt(int first, int second)
    {
        var distance = level switch
        {
            _ when first == second => 0,
            MeasurementLevel.Nominal => 1,
            // The number of values between the two, each of the two counted by half.
            MeasurementLevel.Ordinal => ranks[first] - ranks[second],
            MeasurementLevel.Interval => values[first] - values[second],
            MeasurementLevel.Ratio => (values[first] - values[second]) / (values[first] + values[second]),
            _ => throw new ArgumentOutOfRangeException(nameof(first), level, "Unknown level of measurement."),
        };
        return distance * distance;
    }
}
