using System.Collections;
using System.Globalization;
using Deedle;
using MediaCourse.Interactive.Frames;

namespace MediaCourse.Interactive.Display;

/// <summary>Values of frames as cells of a table show them, in no culture's way of writing.</summary>
internal static class CellText
{
    /// <summary>How many characters of a text a cell shows.</summary>
    public const int LongestText = 200;

    /// <summary>What stands for a value that is missing.</summary>
    public const string Missing = "missing";

    private const string Cut = "\u2026";
    private const string Day = "yyyy-MM-dd";
    private const string Time = "yyyy-MM-dd HH:mm:ss.FFFFFFF";
    private const string Usual = "#,0.####";
    private const string FourDigits = "G4";

    // The usual format would round to 0 what is below the first, and write digits that nobody counts from the second on.
    private const double SmallestUsual = 0.0001;
    private const double SmallestColumn = 0.001;
    private const double LargestUsual = 1e15;

    /// <summary>The format in which the numbers with fractions of a column are written: the usual one, unless all of them are small.</summary>
    public static string Format(IEnumerable<object?> values) =>
        values.Where(IsFractional).Select(Magnitude).DefaultIfEmpty(0).Max() is > 0 and < SmallestColumn ? FourDigits : Usual;

    /// <summary>Whether a value is a number as tables set it flush right.</summary>
    public static bool IsNumber(object? value) => value is int or long || IsFractional(value);

    /// <summary>Whether a cell shows less than the whole value.</summary>
    public static bool IsCut(object? value) => value is string { Length: > LongestText };

    /// <summary>A value of a frame as a row of a table holds it; null is missing.</summary>
    public static object? Held(object? value) => value switch
    {
        null or double.NaN or float.NaN => null,
        DateTime { TimeOfDay.Ticks: 0 } day => DateOnly.FromDateTime(day),
        string or bool or DateOnly or IFormattable => value,
        IFrame => value.ToString(),
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(PlainValue.Text)),
        _ => value.ToString(),
    };

    /// <summary>What a cell shows of a value that a row holds.</summary>
    public static object? Shown(object? held, string format) => held switch
    {
        string { Length: > LongestText } text => text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + Cut,
        DateTime time => time.ToString(Time, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString($"{Time} zzz", CultureInfo.InvariantCulture),
        double or float or decimal => Number((IFormattable)held, Magnitude(held), format),
        _ => held,
    };

    /// <summary>A key as text.</summary>
    public static string Key(object? key) => Held(key) switch
    {
        null => Missing,
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        double or float or decimal when Magnitude(key) == 0 => "0",
        double or float or decimal => PlainValue.Text(key),
        var held => PlainValue.Text(Shown(held, Usual)),
    };

    private static string Number(IFormattable number, double magnitude, string format) => magnitude switch
    {
        0 => "0",
        < SmallestUsual or >= LargestUsual when !double.IsInfinity(magnitude) => number.ToString(FourDigits, CultureInfo.InvariantCulture),
        _ => number.ToString(format, CultureInfo.InvariantCulture),
    };

    private static bool IsFractional(object? value) => value is double or float or decimal;

    private static double Magnitude(object? number) => Math.Abs(Convert.ToDouble(number, CultureInfo.InvariantCulture));
}
