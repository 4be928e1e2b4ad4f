using System.Collections;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>Reads <see cref="Memory{T}"/> and <see cref="ReadOnlyMemory{T}"/>, whatever their items are.</summary>
internal static class Memory
{
    /// <summary>The items, or null for any other value.</summary>
    public static IEnumerable? ItemsOf(object value)
    {
        var type = value.GetType();
        return type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>))
            ? (IEnumerable?)type.GetMethod("ToArray")!.Invoke(value, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null)
            : null;
    }
}
