using Deedle;

namespace MediaCourse.Interactive.Frames;

/// <summary>Makes Deedle frames of the library's rows.</summary>
public static class FrameConversion
{
    /// <summary>
    /// A frame with a row for each item, numbered from 0, and a column for each property of <typeparamref name="T"/>: first those of
    /// a record's head in its order, then the others.
    /// </summary>
    /// <typeparam name="T">The type of the rows; its public properties are the columns, whatever the items' own types add.</typeparam>
    /// <param name="rows">The items. One that is null becomes a row of missing values. None at all make a frame with columns and no rows.</param>
    /// <returns>
    /// Numbers, text, truth values and times stay what they are; dates become <see cref="DateTime"/>, enumerations and lists text, a
    /// span of the text two columns of offsets. What is null or not a number is missing.
    /// </returns>
    /// <exception cref="FrameConversionException">A property throws, or <typeparamref name="T"/> has nothing to make columns of.</exception>
    public static Frame<int, string> ToFrame<T>(this IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        T[] items = [.. rows];
        return Build(items, [.. Enumerable.Range(0, items.Length)]);
    }

    /// <summary>The same with keys of one's own for the rows.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <param name="rows">The items.</param>
    /// <param name="key">Gives each item its key; no two may have the same.</param>
    /// <exception cref="FrameConversionException">Two items have one key, or an item has none; and as above.</exception>
    public static Frame<TKey, string> ToFrame<T, TKey>(this IEnumerable<T> rows, Func<T, TKey> key)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        T[] items = [.. rows];
        var keys = new TKey[items.Length];
        var seen = new Dictionary<TKey, int>();
        for (var row = 0; row < items.Length; row++)
        {
            if (items[row] is null || key(items[row]) is not { } found)
            {
                throw new FrameConversionException($"Row {row} has no key; give every row one, or leave the keys to ToFrame().");
            }

            keys[row] = found;
            if (!seen.TryAdd(keys[row], row))
            {
                throw new FrameConversionException($"Rows {seen[keys[row]]} and {row} have the same key, {keys[row]}; choose one that tells them apart, or leave the keys to ToFrame().");
            }
        }

        return Build(items, keys);
    }

    private static Frame<TKey, string> Build<T, TKey>(T[] items, TKey[] keys)
        where TKey : notnull
    {
        var columns = RowColumn.Of(typeof(T));
        return columns.Count == 0
            ? throw new FrameConversionException($"{typeof(T).Name} has no public property that a column could be made of.")
            : ColumnSeries.Frame(keys, columns, [.. items.Cast<object?>()]);
    }
}
