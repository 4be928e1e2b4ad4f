using System.Collections;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Interactive.Frames;

/// <summary>Values as a frame holds them: numbers, truth values, times and text.</summary>
internal static class PlainValue
{
    private const string Separator = "; ";

    /// <summary>What a type becomes in a column, or null for one that has no plain form by itself.</summary>
    public static Type? TypeFor(Type type)
    {
        var held = Nullable.GetUnderlyingType(type) ?? type;
        if (held.IsEnum || held == typeof(char) || held == typeof(string) || held == typeof(Guid) || held == typeof(Uri) || held == typeof(Version))
        {
            return typeof(string);
        }

        if (held == typeof(DateOnly))
        {
            return typeof(DateTime);
        }

        if (held == typeof(TimeOnly))
        {
            return typeof(TimeSpan);
        }

        if (typeof(IEnumerable).IsAssignableFrom(held))
        {
            return typeof(string);
        }

        return held.IsPrimitive && held != typeof(nint) && held != typeof(nuint)
            || held == typeof(decimal) || held == typeof(DateTime) || held == typeof(DateTimeOffset) || held == typeof(TimeSpan)
            ? held
            : null;
    }

    /// <summary>A value as a column holds it, or null where it is missing.</summary>
    public static object? Of(object? value) => value switch
    {
        null or double.NaN or float.NaN => null,
        string text => text,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => time.ToTimeSpan(),
        _ when TypeFor(value.GetType()) is { } type && type != typeof(string) => value,
        IDictionary entries => Join(entries.Keys.Cast<object>().Select(key => $"{Text(key)}: {Text(entries[key])}")),
        IEnumerable items => IsUnset(items) ? null : Join(items.Cast<object?>().Select(Text)),
        _ => Text(value),
    };

    private static string Join(IEnumerable<string> parts) => string.Join(Separator, parts);

    /// <summary>A value as text, in no culture's way of writing.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // An immutable array that was never set is a value that throws when it is read.
    private static bool IsUnset(IEnumerable items) =>
        items.GetType() is { IsValueType: true } type
        && type.GetProperty("IsDefault", BindingFlags.Public | BindingFlags.Instance)?.GetValue(items) is true;
}
