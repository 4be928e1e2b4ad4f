namespace MediaCourse.Agreement;

/// <summary>How labels found by a method stand against those of a reader.</summary>
public sealed class ConfusionMatrix
{
    private readonly Dictionary<(string Expected, string Found), int> _counts;

    private ConfusionMatrix(IReadOnlyList<string> labels, Dictionary<(string Expected, string Found), int> counts)
    {
        Labels = labels;
        _counts = counts;
        Total = counts.Values.Sum();
    }

    /// <summary>The labels, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of items.</summary>
    public int Total { get; }

    /// <summary>Number of items on which method and reader agree.</summary>
    public int Agreed => Labels.Sum(label => this[label, label]);

    /// <summary>Share of items on which method and reader agree, 0 to 1; null without any item.</summary>
    public double? Agreement => Share(Agreed, Total);

    /// <summary>Number of items with one label from the reader and one from the method.</summary>
    /// <param name="expected">The reader's label: the row.</param>
    /// <param name="found">The method's label: the column.</param>
    public int this[string expected, string found] => _counts.GetValueOrDefault((expected, found));

    /// <summary>Counts pairs of labels.</summary>
    /// <param name="labels">All labels in the order in which they are to be shown.</param>
    /// <param name="pairs">The reader's and the method's label of each item.</param>
    /// <exception cref="ArgumentException">A pair has a label that is not in <paramref name="labels"/>.</exception>
    public static ConfusionMatrix Of(IReadOnlyList<string> labels, IEnumerable<(string Expected, string Found)> pairs)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(pairs);
        var found = pairs.CountBy(pair => pair).ToDictionary();
        return found.Keys.All(pair => labels.Contains(pair.Expected, StringComparer.Ordinal) && labels.Contains(pair.Found, StringComparer.Ordinal))
            ? new(labels, found)
            : throw new ArgumentException("A pair has a label that is not among the labels.", nameof(pairs));
    }

    /// <summary>Of the items that the method gave this label, the share that the reader gave it too; null where the method gave none.</summary>
    public double? Precision(string label) => Share(this[label, label], Labels.Sum(expected => this[expected, label]));

    /// <summary>Of the items that the reader gave this label, the share that the method gave it too; null where the reader gave none.</summary>
    public double? Recall(string label) => Share(this[label, label], Labels.Sum(found => this[label, found]));

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
