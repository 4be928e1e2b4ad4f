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
        var rows = keys.Take(most).Select(key => new FrameRow(CellText.Key(key), [ValueOf(series.TryGetObject(key))])).ToList();
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
            var format = CellText.Format(table.Items.Select(row => row.Values[place]));
            var isNumeric = table.Items.Any(row => row.Values[place] is not null) && table.Items.All(row => row.Values[place] is null || CellText.IsNumber(row.Values[place]));
            table = table.Column(columns[index].Name, row => CellText.Shown(row.Values[place], format), unknown: CellText.Missing, flushRight: isNumeric);
        }

        if (table.Items.Length < all)
        {
            table = table.Note(string.Create(CultureInfo.InvariantCulture, $"The first {table.Items.Length:N0} of {all:N0} rows; .ToTable().All() shows every one."));
        }

        if (table.Items.Any(row => row.Values.Any(CellText.IsCut)))
        {
            table = table.Note(string.Create(CultureInfo.InvariantCulture, $"Texts are cut after {CellText.LongestText} characters; the frame has them whole."));
        }

        return columns.Count == 0 ? table : table.Note($"Types: {string.Join(", ", columns.Select(column => $"{column.Name} {Name(column.Type)}"))}.");
    }

    private static object? ValueOf(OptionalValue<object> value) => value.HasValue ? CellText.Held(value.Value) : null;

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
            var columns = frame.ColumnKeys.Select(key => CellText.Key(key)).Zip(frame.ColumnTypes).ToList();
            var series = Enumerable.Range(0, columns.Count).Select(frame.GetColumnAt<object>).ToList();
            var rows = frame.RowKeys.Take(most).Select((key, row) => new FrameRow(CellText.Key(key), [.. series.Select(values => ValueOf(values.TryGetAt(row)))])).ToList();
            var caption = string.Create(CultureInfo.InvariantCulture, $"Deedle frame: {frame.RowCount:N0} {(frame.RowCount == 1 ? "row" : "rows")}, {columns.Count:N0} {(columns.Count == 1 ? "column" : "columns")}");
            return Columns(Table.Of(rows, caption), frame.RowCount, columns);
        }
    }
}
