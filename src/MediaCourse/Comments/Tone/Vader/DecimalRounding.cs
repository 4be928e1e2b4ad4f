namespace MediaCourse.Comments.Tone.Vader;

/// <summary>Rounding to decimals as Python's <c>round</c> does it: by the exact value of the number, halves to even.</summary>
internal static class DecimalRounding
{
    private static ReadOnlySpan<double> Powers => [1, 10, 100, 1_000, 10_000];

    /// <summary>Rounds a number between -1 and 1 to at most four decimals.</summary>
    /// <remarks>
    /// <see cref="Math.Round(double, int)"/> multiplies first and can turn a number just under a half into one; here
    /// the multiplication's own error decides such cases.
    /// </remarks>
    public static double Round(double value, int decimals)
    {
        var power = Powers[decimals];
        var magnitude = Math.Abs(value);
        var scaled = magnitude * power;
        var error = Math.FusedMultiplyAdd(magnitude, power, -scaled);
        var floor = Math.Floor(scaled);
        var overHalf = scaled - floor - 0.5;
        var up = overHalf > 0 || (overHalf == 0 && (error > 0 || (error == 0 && floor % 2 == 1)));
        var rounded = (up ? floor + 1 : floor) / power;
        return value < 0 && rounded != 0 ? -rounded : rounded;
    }
}
