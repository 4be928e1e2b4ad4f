namespace MediaCourse.Agreement;

/// <summary>How often each value was given, and how far apart two values are at a level of measurement.</summary>
internal sealed class ValueCounts
{
    private readonly MeasurementLevel _level;
    private readonly double[] _values;
    private readonly int[] _counts;
    private readonly double[] _ranks;
    private readonly Dictionary<double, int> _places;

    private ValueCounts(MeasurementLevel level, double[] values, int[] counts)
    {
        _level = level;
        _values = values;
        _counts = counts;
        _places = values.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index);
        _ranks = new double[_values.Length];
        var below = 0;
        for (var i = 0; i < _values.Length; i++)
        {
            _ranks[i] = below + (_counts[i] / 2.0);
            below += _counts[i];
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
    public double Distance(double first, double second) => DistanceAt(_places[first], _places[second]);

    /// <summary>The distances of all pairs that all values together could make.</summary>
    public double SumOverDifferentPairs()
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            for (var j = i + 1; j < _values.Length; j++)
            {
                sum += (double)_counts[i] * _counts[j] * DistanceAt(i, j);
            }
        }

        return sum;
    }

    private double DistanceAt(int first, int second)
    {
        var distance = _level switch
        {
            _ when first == second => 0,
            MeasurementLevel.Nominal => 1,
            // The number of values between the two, each of the two counted by half.
            MeasurementLevel.Ordinal => _ranks[first] - _ranks[second],
            MeasurementLevel.Interval => _values[first] - _values[second],
            MeasurementLevel.Ratio => (_values[first] - _values[second]) / (_values[first] + _values[second]),
            _ => throw new ArgumentOutOfRangeException(nameof(first), _level, "Unknown level of measurement."),
        };
        return distance * distance;
    }
}
