using System.Collections;
using System.Globalization;
using System.Reflection;
using Deedle;
using MediaCourse.Display;

namespace MediaCourse.Interactive.Display;

/// <summary>Shows Deedle's frames and series as the library shows its own tables.</summary>
public static class FrameTables
{
    /// <summary>A row of a frame or an entry of a series: its key, and its values in the order of the columns.</summary>
    /// <param name="Key">The key as text.</param>
    /// <param name="Values">The values; null is missing.</param>
    public sealed record FrameRow(string Key, IReadOnlyList<object?> Values);

    private static readonly MethodInfo FirstEntriesOf = typeof(FrameTables).GetMethod(nameof(FirstOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private const int ShownRows = 50;
    private const string Missing = "missing";
    private const string SmallNumbers = "G4";
    private const string Numbers = "#,0.####";
    private const double SmallestShown = 0.001;

    /// <summary>A table of a frame: its keys, its columns, and below them what the columns hold.</summary>
    public static Table<FrameRow> ToTable(this IFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Apply(new FrameReading(int.MaxValue));
    }

    /// <summary>A table of a series: its keys and its values.</summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <param name="series">The series.</param>
    public static Table<FrameRow> ToTable<TKey>(this ISeries<TKey> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Read(series, int.MaxValue);
    }

    /// <summary>The first rows of a frame, as a notebook shows them, with what to write to see the others.</summary>
    internal static IRendering FirstRows(IFrame frame) => frame.Apply(new FrameReading(ShownRows)).All();

    /// <summary>The first entries of a series, whatever its keys are; null for what is no series.</summary>
    internal static IRendering? FirstEntries(object series)
    {
        var keys = Array.Find(series.GetType().GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ISeries<>));
        return keys is null ? null : (IRendering)FirstEntriesOf.MakeGenericMethod(keys.GetGenericArguments()).Invoke(obj: null, [series])!;
    }

    private static Table<FrameRow> FirstOf<TKey>(ISeries<TKey> series) => Read(series, ShownRows).All();

    private static Table<FrameRow> Read<TKey>(ISeries<TKey> series, int most)
    {
        TKey[] keys = [.. series.Index.Keys];
        var rows = keys.Take(most).Select(key => new FrameRow(Text(key), [ValueOf(series.TryGetObject(key))])).ToList();
        return Columns(
            Table.Of(rows, string.Create(CultureInfo.InvariantCulture, $"Deedle series: {keys.Length:N0} {(keys.Length == 1 ? "value" : "values")}")),
            keys.Length,
            [("value", series.Vector.ElementType)]);
    }

    private static Table<FrameRow> Columns(Table<FrameRow> table, int all, IReadOnlyList<(string Name, Type Type)> columns)
    {
        table = table.Column("key", row => row.Key);
        for (var index = 0; index < columns.Count; index++)
        {
            var place = index;
            table = table.Column(columns[index].Name, row => row.Values[place], Format(table.Items.Select(row => row.Values[place])), Missing);
        }

        if (table.Items.Length < all)
        {
            table = table.Note(string.Create(CultureInfo.InvariantCulture, $"The first {table.Items.Length:N0} of {all:N0} rows; .ToTable().All() shows every one."));
        }

        return columns.Count == 0 ? table : table.Note($"Types: {string.Join(", ", columns.Select(column => $"{column.Name} {Name(column.Type)}"))}.");
    }

    private static string? Format(IEnumerable<object?> values)
    {
        double[] numbers = [.. values.OfType<IConvertible>().Where(value => value is double or float or decimal).Select(value => Math.Abs(value.ToDouble(CultureInfo.InvariantCulture)))];
        return numbers.Length == 0 ? null : numbers.Max() is > 0 and < SmallestShown ? SmallNumbers : Numbers;
    }

    private static object? ValueOf(OptionalValue<object> value) => value.HasValue ? Shown(value.Value) : null;

    private static object? Shown(object? value) => value switch
    {
        null or double.NaN or float.NaN => null,
        string or bool or DateOnly or IFormattable => value is DateTime { TimeOfDay.Ticks: 0 } day ? DateOnly.FromDateTime(day) : value,
        IFrame => value.ToString(),
        IEnumerable items => string.Join("; ", items.Cast<object?>()),
        _ => value.ToString(),
    };

    private static string Text<TKey>(TKey key) => key switch
    {
        null => Missing,
        string text => text,
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => key.ToString() ?? "",
    };

    /// <summary>A type as C# writes it.</summary>
    private static string Name(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ when type == typeof(object) => "object",
        _ when type.IsGenericType => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };

    private sealed class FrameReading(int most) : IFrameOperation<Table<FrameRow>>
    {
        public Table<FrameRow> Invoke<TRow, TColumn>(Frame<TRow, TColumn> frame)
        {
            var columns = frame.ColumnKeys.Select(Text).Zip(frame.ColumnTypes).ToList();
            var series = Enumerable.Range(0, columns.Count).Select(frame.GetColumnAt<object>).ToList();
            var rows = frame.RowKeys.Take(most).Select((key, row) => new FrameRow(Text(key), [.. series.Select(values => ValueOf(values.TryGetAt(row)))])).ToList();
            var caption = string.Create(CultureInfo.InvariantCulture, $"Deedle frame: {frame.RowCount:N0} {(frame.RowCount == 1 ? "row" : "rows")}, {columns.Count:N0} {(columns.Count == 1 ? "column" : "columns")}");
            return Columns(Table.Of(rows, caption), frame.RowCount, columns);
        }
    }
}
