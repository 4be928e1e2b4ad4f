namespace MediaCourse.Agreement;

/// <summary>A mean with its 95% interval by Student's t.</summary>
/// <param name="Value">The mean; null without any number.</param>
/// <param name="Low">The lower end; null for fewer than five numbers, which say too little of how far they scatter.</param>
/// <param name="High">The upper end; null likewise.</param>
/// <param name="Count">How many numbers.</param>
public sealed record MeanInterval(double? Value, double? Low, double? High, int Count)
{
    private const double Normal95 = 1.959963984540054;
    private const int Fewest = 5;

    /// <summary>The mean of some numbers.</summary>
    public static MeanInterval Of(IReadOnlyList<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Count == 0)
        {
            return new(Value: null, Low: null, High: null, 0);
        }

        var mean = numbers.Average();
        if (numbers.Count < Fewest)
        {
            return new(mean, Low: null, High: null, numbers.Count);
        }

        var deviation = Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean)) / (numbers.Count - 1));
        var reach = StudentT95(numbers.Count - 1) * deviation / Math.Sqrt(numbers.Count);
        return new(mean, mean - reach, mean + reach, numbers.Count);
    }

    // Abramowitz and Stegun 1964, 26.7.5: t from the normal quantile, right to 0.001 from four degrees of freedom on.
    private static double StudentT95(int degrees)
    {
        const double z = Normal95;
        double n = degrees;
        var (z3, z5, z7, z9) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7), Math.Pow(z, 9));
        return z
            + ((z3 + z) / (4 * n))
            + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * n * n))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * n * n * n))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / (92160 * n * n * n * n));
    }
}
