using System.Collections;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>Shows a sequence as a table: a column for each property of its items, or one for the items themselves.</summary>
internal sealed class SequenceView(ViewBuilder views, MemberCache members, FormattingLimits limits)
{
    private static readonly View Absent = new TextView("", TextKind.Remark);

    /// <summary>The view; asks the sequence for no more than is shown, and one item.</summary>
    public View Build(IEnumerable sequence)
    {
        var counted = Counted.Take(sequence, limits.Rows);
        if (counted.Items.Count == 0)
        {
            return new TextView(counted.Cut("items") ?? "(no items)", TextKind.Remark);
        }

        if (counted.Items.All(KeyedItem.Is))
        {
            return Pairs(counted);
        }

        var isRecords = counted.Items.All(item => item is null || Columns(item) is not null) && counted.Items.Any(item => item is not null);
        return isRecords ? Records(counted) : Values(counted);
    }

    private TableView Pairs(Counted counted) => new()
    {
        Headers = ["key", "value"],
        Rows = [.. counted.Items.Select(item => KeyedItem.Of(item!)).Select(pair => (View[])[views.Cell(pair.Key), views.Cell(pair.Value)])],
        Cuts = Cuts(counted),
    };

    private TableView Values(Counted counted) => new()
    {
        Headers = ["index", "value"],
        Rows = [.. counted.Items.Select((item, index) => (View[])[Index(index), views.Cell(item)])],
        Cuts = Cuts(counted),
    };

    private TableView Records(Counted counted)
    {
        var rows = counted.Items.Select(item => item is null ? null : Columns(item)).ToList();
        var names = rows.SelectMany(row => row ?? []).Select(column => column.Name).Distinct(StringComparer.Ordinal).ToList();
        var shown = names.Take(limits.Columns).ToList();
        var cuts = Cuts(counted);
        return new TableView
        {
            Headers = ["index", .. shown],
            Rows = [.. rows.Select((row, index) => (View[])[Index(index), .. shown.Select((name, column) => Cell(row, name, column))])],
            Cuts = shown.Count < names.Count ? [.. cuts, $"first {shown.Count} of {names.Count} columns"] : cuts,
        };
    }

    private View Cell(IReadOnlyList<Column>? row, string name, int column)
    {
        if (row is null)
        {
            return column == 0 ? views.Cell(value: null) : Absent;
        }

        return row.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal))?.View() ?? Absent;
    }

    /// <summary>The item's columns, or null where it is shown whole.</summary>
    private IReadOnlyList<Column>? Columns(object item)
    {
        if (item is IDictionary<string, object?> entries)
        {
            return entries.Count == 0 ? null : [.. entries.Select(entry => new Column(entry.Key, () => views.Cell(entry.Value)))];
        }

        if (GroupInterface(item) is not null)
        {
            return
            [
                new Column("Key", () => views.Cell(GroupInterface(item)!.GetProperty("Key")!.GetValue(item))),
                new Column("Count", () => Count((IEnumerable)item)),
                new Column("Items", () => views.Cell(item)),
            ];
        }

        return views.IsRow(item)
            ? [.. members.Of(item.GetType()).Select(member => new Column(member.Name, () => views.Cell(item, member)))]
            : null;
    }

    private View Count(IEnumerable group) =>
        Counted.Take(group, 0) is { Total: { } total } ? views.Cell(total) : new TextView("?", TextKind.Remark);

    private static Type? GroupInterface(object item) => item is IEnumerable
        ? Array.Find(item.GetType().GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IGrouping<,>))
        : null;

    private static TextView Index(int index) => new($"{index}", TextKind.Number);

    private static IReadOnlyList<string> Cuts(Counted counted) => counted.Cut("rows") is { } cut ? [cut] : [];

    /// <summary>One of an item's columns.</summary>
    private sealed record Column(string Name, Func<View> View);
}
