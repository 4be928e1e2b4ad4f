using Deedle;

namespace MediaCourse.Interactive.Frames;

/// <summary>Builds the typed series of a frame.</summary>
internal static class ColumnSeries
{
    /// <summary>A frame of one row a key; <paramref name="items"/> stand in the order of <paramref name="keys"/>.</summary>
    public static Frame<TKey, string> Frame<TKey>(TKey[] keys, IReadOnlyList<RowColumn> columns, object?[] items)
        where TKey : notnull
    {
        // The keys come first, so that a row of which nothing is known keeps its place.
        var frame = Deedle.Frame.FromRowKeys(keys);
        foreach (var column in columns)
        {
            Add(frame, column, keys, items);
        }

        return frame;
    }

    private static void Add<TKey>(Frame<TKey, string> frame, RowColumn column, TKey[] keys, object?[] items)
        where TKey : notnull
    {
        switch (Type.GetTypeCode(column.ValueType))
        {
            case TypeCode.Boolean: Add<TKey, bool>(frame, column, keys, items); break;
            case TypeCode.SByte: Add<TKey, sbyte>(frame, column, keys, items); break;
            case TypeCode.Byte: Add<TKey, byte>(frame, column, keys, items); break;
            case TypeCode.Int16: Add<TKey, short>(frame, column, keys, items); break;
            case TypeCode.UInt16: Add<TKey, ushort>(frame, column, keys, items); break;
            case TypeCode.Int32: Add<TKey, int>(frame, column, keys, items); break;
            case TypeCode.UInt32: Add<TKey, uint>(frame, column, keys, items); break;
            case TypeCode.Int64: Add<TKey, long>(frame, column, keys, items); break;
            case TypeCode.UInt64: Add<TKey, ulong>(frame, column, keys, items); break;
            case TypeCode.Single: Add<TKey, float>(frame, column, keys, items); break;
            case TypeCode.Double: Add<TKey, double>(frame, column, keys, items); break;
            case TypeCode.Decimal: Add<TKey, decimal>(frame, column, keys, items); break;
            case TypeCode.DateTime: Add<TKey, DateTime>(frame, column, keys, items); break;
            case TypeCode.Object when column.ValueType == typeof(DateTimeOffset): Add<TKey, DateTimeOffset>(frame, column, keys, items); break;
            case TypeCode.Object when column.ValueType == typeof(TimeSpan): Add<TKey, TimeSpan>(frame, column, keys, items); break;
            default: Add<TKey, string>(frame, column, keys, items); break;
        }
    }

    private static void Add<TKey, TValue>(Frame<TKey, string> frame, RowColumn column, TKey[] keys, object?[] items)
        where TKey : notnull
    {
        var known = new List<KeyValuePair<TKey, TValue>>(items.Length);
        for (var row = 0; row < items.Length; row++)
        {
            if (column.Value(items[row], row) is TValue value)
            {
                known.Add(KeyValuePair.Create(keys[row], value));
            }
        }

        frame.AddColumn(column.Name, new Series<TKey, TValue>(known));
    }
}
