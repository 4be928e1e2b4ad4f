using System.Globalization;

namespace MediaCourse.Checks;

/// <summary>Writes numbers down by their value.</summary>
internal static class CanonicalNumber
{
    private static readonly HashSet<Type> Floating = [typeof(double), typeof(float), typeof(Half)];

    private static readonly HashSet<Type> Numbers =
    [
        typeof(int), typeof(long), typeof(short), typeof(sbyte), typeof(byte), typeof(uint), typeof(ulong), typeof(ushort), typeof(decimal), .. Floating,
    ];

    private static readonly HashSet<string> FloatingNames = [.. Floating.Select(type => type.Name)];

    public static bool IsNumber(Type type) => Numbers.Contains(type);

    /// <summary>All digits of a number, from which it can be read back.</summary>
    public static string Digits(object number) => Floating.Contains(number.GetType())
        ? Convert.ToDouble(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)
        : ((IFormattable)number).ToString(null, CultureInfo.InvariantCulture);

    /// <summary>The number without needless digits.</summary>
    /// <param name="type">Name of its type.</param>
    /// <param name="digits">Its digits, as <see cref="Digits"/> wrote them.</param>
    /// <param name="grid">The step to whose multiples it is rounded, or null.</param>
    public static string Write(string type, string digits, decimal? grid)
    {
        // Sums of doubles differ in their last digits by the order of adding.
        var written = FloatingNames.Contains(type)
            ? double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture)
            : digits;
        return decimal.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsExact(written, number)
            ? Shortest(grid is { } step ? OnGrid(number, step) : number)
            : written;
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
