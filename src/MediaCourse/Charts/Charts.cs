namespace MediaCourse.Charts;

/// <summary>
/// Makes charts from rows, one call each. Every chart has a title, axes that name what is counted, its numbers as a table,
/// and a sentence for those who do not see it.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "MA0049", Justification = "A lesson says Charts.Bar(…) and never names the namespace.")]
public static class Charts
{
    /// <summary>Brings plotly.js into a notebook: the last line of a lesson's first cell.</summary>
    public static PlotlyLibrary Enable() => new();

    /// <summary>A bar for each row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What a row is called.</param>
    /// <param name="value">Its number; null where there is none.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit: "words quoted".</param>
    /// <param name="options">Anything else.</param>
    public static Figure Bar<T>(IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> value, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, label, value, title, axis);
        return BarChart.Of([.. rows.Select(row => new ChartRow(label(row) ?? "", value(row)))], title, axis, options ?? new());
    }

    /// <summary>A bar for each row that points left below 0 and right above it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What a row is called.</param>
    /// <param name="value">Its number; null where there is none.</param>
    /// <param name="below">What a number below 0 means: "more in newschina".</param>
    /// <param name="above">What a number above 0 means: "more in voa".</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit.</param>
    /// <param name="options">Anything else.</param>
    public static Figure Diverging<T>(
        IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> value, string below, string above, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, label, value, title, axis);
        return BarChart.Diverging([.. rows.Select(row => new ChartRow(label(row) ?? "", value(row)))], below, above, title, axis, options ?? new());
    }

    /// <summary>For each label one bar of each group, side by side.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What the bars that stand together share: a source.</param>
    /// <param name="group">What tells them apart: a speaker. More groups than there are colours are joined as "others".</param>
    /// <param name="value">The number; those of the same label and group are added.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit.</param>
    /// <param name="options">Anything else.</param>
    public static Figure Grouped<T>(
        IEnumerable<T> rows, Func<T, string?> label, Func<T, string?> group, Func<T, double?> value, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, label, value, title, axis);
        ArgumentNullException.ThrowIfNull(group);
        return GroupedChart.Of([.. rows.Select(row => new ChartCell(new(label(row) ?? "", group(row) ?? ""), value(row)))], title, axis, options ?? new());
    }

    /// <summary>A dot for each row with the interval around it.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What a row is called.</param>
    /// <param name="value">Its number; null where there is none.</param>
    /// <param name="low">The lower end of its interval.</param>
    /// <param name="high">The upper end of its interval.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit and the kind of interval: "log ratio with its 95% interval".</param>
    /// <param name="options">Anything else.</param>
    public static Figure Dots<T>(
        IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> value, Func<T, double?> low, Func<T, double?> high, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, label, value, title, axis);
        ArgumentNullException.ThrowIfNull(low);
        ArgumentNullException.ThrowIfNull(high);
        return DotChart.Of([.. rows.Select(row => new ChartRow(label(row) ?? "", value(row), low(row), high(row)))], title, axis, options ?? new());
    }

    /// <summary>A square for each pair of a row and a column, the darker the higher its number, which stands in it.</summary>
    /// <param name="rows">The pairs.</param>
    /// <param name="row">What the pair's row is called.</param>
    /// <param name="column">What its column is called.</param>
    /// <param name="value">The number; null where there is none.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit.</param>
    /// <param name="options">Anything else.</param>
    public static Figure Heatmap<T>(
        IEnumerable<T> rows, Func<T, string?> row, Func<T, string?> column, Func<T, double?> value, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, row, value, title, axis);
        ArgumentNullException.ThrowIfNull(column);
        return HeatmapChart.Of([.. rows.Select(item => new ChartCell(new(row(item) ?? "", column(item) ?? ""), value(item)))], title, axis, options ?? new());
    }

    /// <summary>Where in a text things stand: a line for each label, a mark for each thing.</summary>
    /// <param name="rows">The things.</param>
    /// <param name="label">On which line a thing is marked: a source, a speaker.</param>
    /// <param name="position">Where it stands, as a share of the way through the text, 0 to 1.</param>
    /// <param name="words">What the reader sees on pointing at it.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the way is: "way through the article".</param>
    /// <param name="options">Anything else.</param>
    public static Figure Positions<T>(
        IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> position, Func<T, string?> words, string title, string axis = "way through the text", ChartOptions? options = null)
    {
        Check(rows, label, position, title, axis);
        ArgumentNullException.ThrowIfNull(words);
        return PositionChart.Of([.. rows.Select(row => (label(row) ?? "", position(row), words(row) ?? ""))], title, axis, options ?? new());
    }

    /// <summary>A line for each row from one number to another: what changes between two conditions.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="label">What a row is called.</param>
    /// <param name="left">The number on the left.</param>
    /// <param name="right">The number on the right.</param>
    /// <param name="leftName">What stands on the left: "own words".</param>
    /// <param name="rightName">What stands on the right: "quoted words".</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="axis">What the numbers are, with their unit.</param>
    /// <param name="options">Anything else.</param>
    public static Figure Slope<T>(
        IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> left, Func<T, double?> right, string leftName, string rightName, string title, string axis, ChartOptions? options = null)
    {
        Check(rows, label, left, title, axis);
        ArgumentNullException.ThrowIfNull(right);
        return SlopeChart.Of([.. rows.Select(row => (label(row) ?? "", left(row), right(row)))], leftName, rightName, title, axis, options ?? new());
    }

    private static void Check<T>(IEnumerable<T> rows, Func<T, string?> label, Func<T, double?> value, string title, string axis)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(axis);
    }
}
