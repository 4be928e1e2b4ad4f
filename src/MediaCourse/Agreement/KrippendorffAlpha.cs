namespace MediaCourse.Agreement;

/// <summary>
/// Krippendorff's alpha: how far readers agree beyond what chance would give, for any number of readers, also where
/// some have not read everything (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011).
/// </summary>
/// <param name="Value">
/// 1 for perfect agreement, 0 for what chance would give, below 0 for less than that; null where nothing can be said:
/// no unit was read twice, or all values are the same. Krippendorff asks for .800 before conclusions are drawn, .667
/// for tentative ones.
/// </param>
/// <param name="Level">How distances were measured.</param>
/// <param name="Units">How many units at least two readers have read.</param>
/// <param name="Values">How many values those units have.</param>
public sealed record KrippendorffAlpha(double? Value, MeasurementLevel Level, int Units, int Values)
{
    /// <summary>Alpha for values that are names.</summary>
    /// <param name="readers">One list for each reader, with a value for each unit in the same order; null where there is none.</param>
    /// <exception cref="ArgumentException">The lists have different lengths.</exception>
    public static KrippendorffAlpha OfNames(IReadOnlyList<IReadOnlyList<string?>> readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        var numbers = readers.SelectMany(values => values).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => (double?)pair.index, StringComparer.Ordinal);
        return Of([.. readers.Select(values => values.Select(name => name is null ? null : numbers[name]).ToList())], MeasurementLevel.Nominal);
    }

    /// <summary>Alpha for values that are numbers or ranks.</summary>
    /// <param name="readers">One list for each reader, with a value for each unit in the same order; null where there is none.</param>
    /// <param name="level">What the numbers mean; <see cref="MeasurementLevel.Ratio"/> needs values of 0 or more.</param>
    /// <exception cref="ArgumentException">The lists have different lengths, or a value is not finite, or below 0 for ratios.</exception>
    public static KrippendorffAlpha Of(IReadOnlyList<IReadOnlyList<double?>> readers, MeasurementLevel level)
    {
        ArgumentNullException.ThrowIfNull(readers);
        if (readers.Any(values => values.Count != readers[0].Count))
        {
            throw new ArgumentException("Every reader needs a value, or null, for every unit.", nameof(readers));
        }

        if (readers.SelectMany(values => values).Any(value => value is { } number && (!double.IsFinite(number) || (level == MeasurementLevel.Ratio && number < 0))))
        {
            throw new ArgumentException("Values must be finite, and for ratios 0 or more.", nameof(readers));
        }

        var units = Enumerable.Range(0, readers.Count == 0 ? 0 : readers[0].Count)
            .Select(unit => readers.Select(values => values[unit]).OfType<double>().ToList())
            .Where(values => values.Count > 1)
            .ToList();
        var counts = ValueCounts.Of(units.SelectMany(values => values), level);
        var observed = units.Sum(values => Pairs(values.Count).Sum(pair => counts.Distance(values[pair.First], values[pair.Second])) / (values.Count - 1));
        var expected = counts.SumOverDifferentPairs();
        var alpha = expected == 0 ? (double?)null : 1 - ((counts.Total - 1) * observed / expected);
        return new(alpha, level, units.Count, counts.Total);
    }

    private static IEnumerable<(int First, int Second)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(first => Enumerable.Range(first + 1, count - first - 1).Select(second => (first, second)));
}
