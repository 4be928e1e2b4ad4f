using System.Collections;
using System.Runtime.CompilerServices;
using MediaCourse.Display;
using MediaCourse.Executor.Formatting.Convention;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>Decides what is shown of a value that has no rendering of its own.</summary>
internal sealed class ViewBuilder(FormatterRegistry formatters, FormattingLimits limits)
{
    private readonly MemberCache _members = new();

    /// <summary>The view of a value shown by itself; where its own code fails, what can be said of it.</summary>
    public View BuildSafely(object? value)
    {
        try
        {
            return Build(value);
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return new TextView($"{TypeName.Of(value!.GetType())} could not be shown: {ExceptionText.OneLine(error)}", TextKind.Remark);
        }
    }

    private View Build(object? value)
    {
        if (value is IHtmlContent content)
        {
            return new OwnView(content.Html, HtmlEncoding.Strip(content.Html));
        }

        if (value is not null && FrameworkViews.TryBuild(value, this, limits) is { } view)
        {
            return view;
        }

        if (ScalarText.TryWrite(value, out var text, out var kind))
        {
            return new TextView(TextCut.Apply(text, limits.TextLength), kind);
        }

        return value switch
        {
            Exception error => new TextView(TextCut.Apply(ExceptionText.Describe(error), limits.TextLength), TextKind.Text),
            Array { Rank: 2 } grid => Grid(grid),
            IEnumerable sequence => new SequenceView(this, _members, limits).Build(sequence),
            ITuple tuple => Tuple(tuple),
            _ when Memory.ItemsOf(value!) is { } items => new SequenceView(this, _members, limits).Build(items),
            _ => Properties(value!),
        };
    }

    /// <summary>The view of a value in a table's cell.</summary>
    public View Cell(object? value)
    {
        if (value is not null && (value is IHtmlContent || !formatters.For(value.GetType()).IsEmpty))
        {
            return Own(value);
        }

        if (ScalarText.TryWrite(value, out var text, out var kind))
        {
            return new TextView(TextCut.Apply(text, limits.CellLength), kind);
        }

        return new TextView(Compact(value), TextKind.Text);
    }

    /// <summary>The view of a property in a table's cell.</summary>
    public View Cell(object target, Member member)
    {
        var value = member.ReadFrom(target, out var failure);
        return failure is null
            ? Cell(value)
            : new TextView(TextCut.Apply(ExceptionText.OneLine(failure), limits.CellLength), TextKind.Remark);
    }

    /// <summary>Whether a sequence of such values is shown with a column for each of their properties.</summary>
    public bool IsRow(object value) =>
        value is not (IHtmlContent or IEnumerable or Exception)
        && formatters.For(value.GetType()).IsEmpty
        && !ScalarText.TryWrite(value, out _, out _)
        && _members.Of(value.GetType()).Length > 0;

    private View Own(object value)
    {
        if (value is IHtmlContent content)
        {
            return new OwnView(content.Html, HtmlEncoding.Strip(content.Html));
        }

        var own = formatters.For(value.GetType());
        var compact = Compact(value);
        return own.TryFormat(value, "text/html").Text is { } html && html.Length <= limits.NestedHtmlLength
            ? new OwnView(html, compact)
            : new TextView(compact, TextKind.Text);
    }

    private string Compact(object? value) => new CompactText(formatters, _members, limits).Write(value);

    private View Properties(object value)
    {
        var type = value.GetType();
        var members = _members.Of(type);
        var hasOwnToString = ScalarText.HasOwnToString(type);
        if (members.Length == 0)
        {
            return hasOwnToString && ScalarText.TryToString(value, out var text)
                ? new TextView(TextCut.Apply(text, limits.TextLength), TextKind.Text)
                : new TextView(TypeName.Of(type), TextKind.Text);
        }

        var shown = members.Take(limits.Rows);
        return new TableView
        {
            Title = Title(value, hasOwnToString),
            Headers = ["property", "value"],
            Rows = [.. shown.Select(member => (View[])[new TextView(member.Name, TextKind.Text), Cell(value, member)])],
            Cuts = members.Length > limits.Rows ? [$"first {limits.Rows} of {members.Length} properties"] : [],
            IsPropertyList = true,
        };
    }

    private string? Title(object value, bool hasOwnToString)
    {
        var type = value.GetType();
        if (TypeName.IsAnonymous(type) || KeyedItem.Is(value))
        {
            return null;
        }

        return hasOwnToString && ScalarText.TryToString(value, out var text) && text.Length > 0
            ? $"{TypeName.Of(type)}: {TextCut.Apply(text, limits.CellLength)}"
            : TypeName.Of(type);
    }

    private TableView Tuple(ITuple tuple) => new()
    {
        Headers = ["property", "value"],
        Rows = [.. Enumerable.Range(0, tuple.Length).Select(i => (View[])[new TextView($"Item{i + 1}", TextKind.Text), Cell(tuple[i])])],
        IsPropertyList = true,
    };

    private TableView Grid(Array grid)
    {
        var (rows, columns) = (grid.GetLength(0), grid.GetLength(1));
        var (shownRows, shownColumns) = (Math.Min(rows, limits.Rows), Math.Min(columns, limits.Columns));
        var cuts = new List<string>();
        if (shownRows < rows)
        {
            cuts.Add($"first {shownRows} of {rows} rows");
        }

        if (shownColumns < columns)
        {
            cuts.Add($"first {shownColumns} of {columns} columns");
        }

        return new TableView
        {
            Headers = ["index", .. Enumerable.Range(0, shownColumns).Select(column => $"{column}")],
            Rows = [.. Enumerable.Range(0, shownRows).Select(row => (View[])
            [
                new TextView($"{row}", TextKind.Number),
                .. Enumerable.Range(0, shownColumns).Select(column => Cell(grid.GetValue(row + grid.GetLowerBound(0), column + grid.GetLowerBound(1)))),
            ])],
            Cuts = cuts,
        };
    }
}
