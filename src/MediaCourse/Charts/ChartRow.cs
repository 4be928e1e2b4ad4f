using System.Globalization;

namespace MediaCourse.Charts;

/// <summary>A row of a chart: a label and the numbers that are drawn for it.</summary>
/// <param name="Label">What the row is called.</param>
/// <param name="Value">The number that is drawn; null where there is none.</param>
/// <param name="Low">The lower end of an interval.</param>
/// <param name="High">The upper end of an interval.</param>
internal sealed record ChartRow(string Label, double? Value, double? Low = null, double? High = null)
{
    /// <summary>The rows in the order that is asked for; what has no number comes last.</summary>
    public static IReadOnlyList<ChartRow> InOrder(IEnumerable<ChartRow> rows, ChartOrder order) => order switch
    {
        ChartOrder.HighestFirst => [.. rows.OrderByDescending(row => row.Value ?? double.NegativeInfinity)],
        ChartOrder.LowestFirst => [.. rows.OrderBy(row => row.Value ?? double.PositiveInfinity)],
        _ => [.. rows],
    };

    /// <summary>The highest and the lowest row in a sentence.</summary>
    public static string Extremes(IReadOnlyList<ChartRow> rows, ChartNumbers numbers)
    {
        var known = rows.Where(row => row.Value is { } value && double.IsFinite(value)).ToList();
        if (known.Count == 0)
        {
            return rows.Count == 0 ? "There is nothing to show." : "No row has a number.";
        }

        var (highest, lowest) = (known.MaxBy(row => row.Value)!, known.MinBy(row => row.Value)!);
        return known.Count == 1 || highest.Value == lowest.Value
            ? $"{(known.Count == 1 ? highest.Label : string.Create(CultureInfo.InvariantCulture, $"All {known.Count}"))}: {numbers.InWords(highest.Value)}."
            : string.Create(CultureInfo.InvariantCulture, $"{known.Count} rows; highest {highest.Label} with {numbers.InWords(highest.Value)}, lowest {lowest.Label} with {numbers.InWords(lowest.Value)}.");
    }
}
