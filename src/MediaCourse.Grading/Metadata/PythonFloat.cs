using System.Globalization;

namespace MediaCourse.Grading.Metadata;

/// <summary>Writes numbers as Python prints a float, which is how they enter nbgrader's digests.</summary>
internal static class PythonFloat
{
    private const int LowestPlainExponent = -4;
    private const int LowestLargeExponent = 16;

    /// <summary>The number in writing: <c>5.0</c>, <c>0.1</c>, <c>1e+16</c>, <c>1e-05</c>.</summary>
    /// <param name="number">A finite number.</param>
    public static string Write(double number)
    {
        var (digits, exponent) = Decompose(Math.Abs(number));
        var sign = double.IsNegative(number) ? "-" : "";
        return sign + (exponent is >= LowestPlainExponent and < LowestLargeExponent ? Plain(digits, exponent) : Scientific(digits, exponent));
    }

    // The shortest digits that give the number back, and the power of ten of the first of them.
    private static (string Digits, int Exponent) Decompose(double number)
    {
        if (number == 0)
        {
            return ("0", 0);
        }

        var parts = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var shift = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? parts[0].Length : point;
        var all = parts[0].Replace(".", "", StringComparison.Ordinal);
        var leadingZeros = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), whole - 1 - leadingZeros + shift);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
        {
            return $"0.{new string('0', -exponent - 1)}{digits}";
        }

        var padded = digits.PadRight(exponent + 1, '0');
        var fraction = padded[(exponent + 1)..];
        return $"{padded[..(exponent + 1)]}.{(fraction.Length == 0 ? "0" : fraction)}";
    }

    private static string Scientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }
}
