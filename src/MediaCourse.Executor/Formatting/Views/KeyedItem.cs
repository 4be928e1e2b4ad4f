using System.Collections;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>Reads the entries of dictionaries, whatever their types.</summary>
internal static class KeyedItem
{
    /// <summary>Whether the item is an entry of a dictionary.</summary>
    public static bool Is(object? item) =>
        item is DictionaryEntry
        || (item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));

    /// <summary>Key and value of an item for which <see cref="Is"/> holds.</summary>
    public static (object? Key, object? Value) Of(object item) => item is DictionaryEntry entry
        ? (entry.Key, entry.Value)
        : (Get(item, "Key"), Get(item, "Value"));

    private static object? Get(object item, string name) =>
        item.GetType().GetProperty(name)!.GetValue(item, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
}
