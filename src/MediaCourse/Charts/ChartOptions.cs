namespace MediaCourse.Charts;

/// <summary>What a chart may be told beyond its rows, title and axes.</summary>
public sealed record ChartOptions
{
    /// <summary>What is said below the chart: where the numbers come from, how many texts, what to mind.</summary>
    public string? Source { get; init; }

    /// <summary>Height in pixels; as the rows need it by default.</summary>
    public int? Height { get; init; }

    /// <summary>Digits behind the point, 0 to 6, in the chart and in its table; as many as the numbers need, up to 3, by default.</summary>
    public int? Digits { get; init; }

    /// <summary>The order of rows.</summary>
    public ChartOrder Order { get; init; } = ChartOrder.AsGiven;

    /// <summary>How many rows are drawn at most; the table and the text say how many there are.</summary>
    public int Most { get; init; } = 40;

    /// <summary>Colours as <c>#rrggbb</c>; those of <see cref="Display.Palette"/> by default.</summary>
    public IReadOnlyList<string> Colours { get; init; } = Display.Palette.Colours;
}

/// <summary>In which order a chart shows its rows.</summary>
public enum ChartOrder
{
    /// <summary>As they come.</summary>
    AsGiven,

    /// <summary>The highest value first.</summary>
    HighestFirst,

    /// <summary>The lowest value first.</summary>
    LowestFirst,
}
