using System.Collections;
using System.Globalization;
using System.Reflection;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>The first items of a sequence, and what is known of the rest.</summary>
/// <param name="Items">The items.</param>
/// <param name="More">Whether there are more.</param>
/// <param name="Total">How many there are in all, or null where only going through them would tell.</param>
/// <param name="Failure">What the sequence threw, or null.</param>
internal sealed record Counted(IReadOnlyList<object?> Items, bool More, long? Total, Exception? Failure)
{
    /// <summary>Takes at most <paramref name="limit"/> items, asking for one more to know whether there is one.</summary>
    public static Counted Take(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        var more = false;
        try
        {
            var enumerator = sequence.GetEnumerator();
            try
            {
                while (!more && enumerator.MoveNext())
                {
                    if (items.Count == limit)
                    {
                        more = true;
                    }
                    else
                    {
                        items.Add(enumerator.Current);
                    }
                }
            }
            finally
            {
                (enumerator as IDisposable)?.Dispose();
            }
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return new Counted(items, more, Total: null, error);
        }

        return new Counted(items, more, more ? CountOf(sequence) : items.Count, Failure: null);
    }

    /// <summary>What is not shown, such as <c>first 50 of 1,234 rows</c>, or null where everything is.</summary>
    public string? Cut(string unit) => (Failure, More, Total) switch
    {
        ({ } failure, _, _) => string.Create(CultureInfo.InvariantCulture, $"after {Items.Count:N0} {(Items.Count == 1 ? unit.TrimEnd('s') : unit)}: {ExceptionText.OneLine(failure)}"),
        (_, true, { } total) => string.Create(CultureInfo.InvariantCulture, $"first {Items.Count:N0} of {total:N0} {unit}"),
        (_, true, null) => string.Create(CultureInfo.InvariantCulture, $"first {Items.Count:N0} {unit}, and more"),
        _ => null,
    };

    private static long? CountOf(IEnumerable sequence)
    {
        try
        {
            if (sequence is ICollection collection)
            {
                return collection.Count;
            }

            foreach (var candidate in sequence.GetType().GetInterfaces())
            {
                if (candidate.IsGenericType
                    && (candidate.GetGenericTypeDefinition() == typeof(ICollection<>) || candidate.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)))
                {
                    return (int)candidate.GetProperty("Count")!.GetValue(sequence, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null)!;
                }
            }

            return null;
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return null;
        }
    }
}
