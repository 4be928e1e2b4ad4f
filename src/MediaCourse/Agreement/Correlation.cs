namespace MediaCourse.Agreement;

/// <summary>How two series of numbers go together, with a 95% interval.</summary>
/// <param name="Value">From -1 to 1; null where one series never changes or has fewer than three numbers: any two pairs lie on a line.</param>
/// <param name="Low">Lower end of the 95% interval; null for fewer than four pairs or a correlation of exactly 1 or -1.</param>
/// <param name="High">Upper end of the 95% interval; null likewise.</param>
/// <param name="Pairs">Number of pairs.</param>
public sealed record Correlation(double? Value, double? Low, double? High, int Pairs)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Pearson's r: how well a straight line describes the pairs. Interval by Fisher's z (Fisher 1921).</summary>
    /// <exception cref="ArgumentException">The series have different lengths or a number is not finite.</exception>
    public static Correlation Pearson(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        Check(first, second);
        var value = Product(first, second);
        return WithInterval(value, first.Count, variance: 1);
    }

    /// <summary>
    /// Spearman's rho: Pearson's r of the ranks, equal numbers sharing their mean rank. Interval by Fisher's z with the
    /// variance of Bonett and Wright (2000), which is wider than Pearson's.
    /// </summary>
    /// <exception cref="ArgumentException">The series have different lengths or a number is not finite.</exception>
    public static Correlation Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        Check(first, second);
        var value = Product(Ranks(first), Ranks(second));
        return WithInterval(value, first.Count, 1 + (value * value / 2) ?? 0);
    }

    private static void Check(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count || !first.Concat(second).All(double.IsFinite))
        {
            throw new ArgumentException("Both series need the same number of finite numbers.", nameof(second));
        }
    }

    private static double? Product(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count < 3)
        {
            return null;
        }

        var (firstMean, secondMean) = (first.Average(), second.Average());
        double together = 0, firstSquares = 0, secondSquares = 0;
        for (var i = 0; i < first.Count; i++)
        {
            var (a, b) = (first[i] - firstMean, second[i] - secondMean);
            together += a * b;
            firstSquares += a * a;
            secondSquares += b * b;
        }

        return firstSquares == 0 || secondSquares == 0
            ? null
            : Math.Clamp(together / Math.Sqrt(firstSquares) / Math.Sqrt(secondSquares), -1, 1);
    }

    private static Correlation WithInterval(double? value, int pairs, double variance)
    {
        if (value is not { } r || pairs < 4 || Math.Abs(r) == 1)
        {
            return new(value, Low: null, High: null, pairs);
        }

        var reach = Normal95 * Math.Sqrt(variance / (pairs - 3));
        return new(r, Math.Tanh(Math.Atanh(r) - reach), Math.Tanh(Math.Atanh(r) + reach), pairs);
    }

    private static double[] Ranks(IReadOnlyList<double> series)
    {
        var order = Enumerable.Range(0, series.Count).OrderBy(i => series[i]).ToArray();
        var ranks = new double[series.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && series[order[end]] == series[order[start]])
            {
                end++;
            }

            for (var i = start; i < end; i++)
            {
                ranks[order[i]] = (start + 1 + end) / 2.0;
            }

            start = end;
        }

        return ranks;
    }
}
