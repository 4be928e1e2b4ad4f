using System.Globalization;

namespace MediaCourse.Checks;

/// <summary>Writes numbers down by their value.</summary>
internal static class CanonicalNumber
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(uint), typeof(ulong), typeof(ushort),
        typeof(double), typeof(float), typeof(Half), typeof(decimal),
    ];

    public static bool IsNumber(Type type) => Numbers.Contains(type);

    /// <summary>The number without needless digits; false for what is no number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="grid">The step to whose multiples it is rounded, or null.</param>
    /// <param name="text">The number in writing.</param>
    public static bool TryWrite(object value, decimal? grid, out string text)
    {
        text = "";
        if (!IsNumber(value.GetType()))
        {
            return false;
        }

        // Sums of doubles differ in their last digits by the order of adding.
        var written = value is double or float or Half
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture)
            : ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
        text = decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsExact(written, number)
            ? Shortest(grid is { } step ? OnGrid(number, step) : number)
            : written;
        return true;
    }

    // A number below the reach of decimal would turn into 0.
    private static bool IsExact(string written, decimal number) => number != 0 || written.Trim('-', '0', '.').Length == 0;

    private static decimal OnGrid(decimal number, decimal step)
    {
        try
        {
            return Math.Round(number / step, MidpointRounding.AwayFromZero) * step;
        }
        catch (OverflowException)
        {
            return number;
        }
    }

    // Dividing by 1 with all its zeros takes the needless ones off.
    private static string Shortest(decimal number) => number == 0 ? "0" : (number / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
