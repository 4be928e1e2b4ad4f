namespace MediaCourse.Executor.Formatting;

/// <summary>How much of a value is shown. What is beyond is cut, and the cut is stated.</summary>
public sealed record FormattingLimits
{
    /// <summary>Rows of a table. A sequence is never asked for more than one item beyond.</summary>
    public int Rows { get; init; } = 50;

    /// <summary>Columns of a table.</summary>
    public int Columns { get; init; } = 20;

    /// <summary>UTF-16 code units of a text shown by itself.</summary>
    public int TextLength { get; init; } = 100_000;

    /// <summary>UTF-16 code units of a table's cell.</summary>
    public int CellLength { get; init; } = 1_000;

    /// <summary>UTF-16 code units of the HTML that a value in a table's cell brings itself; in the stead of a longer one its text is shown.</summary>
    public int NestedHtmlLength { get; init; } = 4_000;

    /// <summary>Items of a sequence that stands in a cell.</summary>
    public int NestedItems { get; init; } = 10;

    /// <summary>How deep values in values are followed.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Characters of a line of a plain-text table; longer cells are wrapped.</summary>
    public int LineWidth { get; init; } = 120;
}
