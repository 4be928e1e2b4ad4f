namespace MediaCourse.Executor.Formatting.Views;

/// <summary>
/// What is to be shown of a value, whatever it is rendered to. It is made once a value, so that a sequence is
/// gone through once.
/// </summary>
internal abstract record View;

/// <summary>One text.</summary>
internal sealed record TextView(string Text, TextKind Kind) : View;

/// <summary>A value in a table's cell that brings its own rendering.</summary>
/// <param name="Html">The HTML, as it stands.</param>
/// <param name="Text">The plain text.</param>
internal sealed record OwnView(string Html, string Text) : View;

/// <summary>Rows and columns.</summary>
internal sealed record TableView : View
{
    /// <summary>What the table shows, or null where that is plain.</summary>
    public string? Title { get; init; }

    /// <summary>The columns' headers.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The rows, each as long as the headers.</summary>
    public required IReadOnlyList<IReadOnlyList<View>> Rows { get; init; }

    /// <summary>What is not shown, and why; empty where everything is.</summary>
    public IReadOnlyList<string> Cuts { get; init; } = [];

    /// <summary>Whether the rows are an object's properties, one a row.</summary>
    public bool IsPropertyList { get; init; }

    /// <summary>Whether a column holds numbers and nothing else but remarks. The values of properties are no column of figures.</summary>
    public bool IsNumeric(int column)
    {
        if (IsPropertyList)
        {
            return false;
        }

        var numbers = 0;
        foreach (var row in Rows)
        {
            switch (row[column])
            {
                case TextView { Kind: TextKind.Number }:
                    numbers++;
                    break;
                case TextView { Kind: TextKind.Remark }:
                    break;
                default:
                    return false;
            }
        }

        return numbers > 0;
    }
}
