using System.Collections.Immutable;

namespace MediaCourse.Display;

/// <summary>What a table shows, whatever it is written as.</summary>
internal sealed record TableContent
{
    /// <summary>What is shown or counted.</summary>
    public required string Caption { get; init; }

    /// <summary>A class of the table besides the usual one, or null.</summary>
    public string? Class { get; init; }

    /// <summary>The headers of the columns.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>Which columns are set flush right.</summary>
    public required IReadOnlyList<bool> IsNumeric { get; init; }

    /// <summary>The cells of each row, the first of them naming it.</summary>
    public required IReadOnlyList<IReadOnlyList<Markup>> Rows { get; init; }

    /// <summary>What is not shown, and how to see it; null where all is.</summary>
    public string? Cut { get; init; }

    /// <summary>What stands below the table.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
