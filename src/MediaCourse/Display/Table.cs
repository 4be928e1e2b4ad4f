using System.Collections.Immutable;
using System.Globalization;

namespace MediaCourse.Display;

/// <summary>Makes tables.</summary>
public static class Table
{
    /// <summary>A table with a row for each item; its columns are added by <see cref="Table{T}.Column"/>.</summary>
    /// <param name="items">What the rows are.</param>
    /// <param name="caption">What is shown or counted, in a sentence: "Words per source", not "Table 1".</param>
    public static Table<T> Of<T>(IEnumerable<T> items, string caption)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentException.ThrowIfNullOrWhiteSpace(caption);
        return new Table<T>([.. items], caption, [], [], Table<T>.UsualLimit);
    }
}

/// <summary>
/// Rows and columns for a reader: HTML with real headers, or aligned plain text. The first column names the row.
/// Tables are values: each method gives a new one.
/// </summary>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class Table<T> : IRendering
{
    internal const int UsualLimit = 50;
    private readonly ImmutableArray<TableColumn<T>> _columns;
    private readonly ImmutableArray<string> _notes;
    private readonly int _limit;

    internal Table(ImmutableArray<T> items, string caption, ImmutableArray<TableColumn<T>> columns, ImmutableArray<string> notes, int limit)
    {
        Items = items;
        Caption = caption;
        _columns = columns;
        _notes = notes;
        _limit = limit;
    }

    /// <summary>What the rows are, all of them.</summary>
    public ImmutableArray<T> Items { get; }

    /// <summary>What is shown or counted.</summary>
    public string Caption { get; }

    /// <summary>The headers of the columns.</summary>
    public IEnumerable<string> Headers => _columns.Select(column => column.Header);

    /// <summary>What is to be said below the table, such as how a number was reached.</summary>
    public IEnumerable<string> Notes => _notes;

    /// <summary>Adds a column. One whose values are numbers is set flush right; a value of null is shown as unknown.</summary>
    /// <param name="header">What the column holds, with its unit.</param>
    /// <param name="value">The value in a row.</param>
    /// <param name="format">A format of .NET such as <c>N0</c> or <c>0.00</c>; culture-invariant.</param>
    /// <param name="unknown">What stands for null.</param>
    /// <param name="flushRight">Whether text is set flush right too, as what stands before a keyword.</param>
    public Table<T> Column(string header, Func<T, object?> value, string? format = null, string unknown = "not stated", bool flushRight = false)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(value);
        return new(Items, Caption, _columns.Add(new TableColumn<T>(header, value, format, unknown, flushRight)), _notes, _limit);
    }

    /// <summary>Says something below the table.</summary>
    public Table<T> Note(string note) => new(Items, Caption, _columns, _notes.Add(note), _limit);

    /// <summary>Shows the first rows only, and says so.</summary>
    /// <param name="rows">How many; the usual limit is 50.</param>
    public Table<T> First(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        return new(Items, Caption, _columns, _notes, rows);
    }

    /// <summary>Shows every row.</summary>
    public Table<T> All() => new(Items, Caption, _columns, _notes, int.MaxValue);

    /// <inheritdoc/>
    public string ToHtml() => TableStyle.Html + TableWriter.Html(Content());

    /// <inheritdoc/>
    public string ToPlainText() => TableWriter.PlainText(Content());

    /// <inheritdoc/>
    public override string ToString() => $"{Caption} ({Items.Length} rows)";

    internal TableContent Content()
    {
        var shown = Math.Min(_limit, Items.Length);
        var rows = new Markup[shown][];
        for (var row = 0; row < shown; row++)
        {
            rows[row] = [.. _columns.Select(column => column.Cell(Items[row]))];
        }

        return new TableContent
        {
            Caption = Caption,
            Headers = [.. Headers],
            IsNumeric = [.. _columns.Select(column => column.FlushRight || column.IsNumeric(Items.AsSpan()[..shown]))],
            Rows = rows,
            Cut = shown < Items.Length
                ? string.Create(CultureInfo.InvariantCulture, $"The first {shown:N0} of {Items.Length:N0} rows; .All() shows every one.")
                : null,
            Notes = _notes,
        };
    }
}
