using System.Globalization;

namespace MediaCourse.Display;

/// <summary>A column of a table.</summary>
/// <param name="Header">What it holds.</param>
/// <param name="Value">The value in a row.</param>
/// <param name="Format">A format of .NET, or null for the usual one.</param>
/// <param name="Unknown">What stands for null.</param>
/// <param name="FlushRight">Whether text is set flush right, as numbers are.</param>
internal sealed record TableColumn<T>(string Header, Func<T, object?> Value, string? Format, string Unknown, bool FlushRight)
{
    /// <summary>What a cell shows.</summary>
    public Markup Cell(T item) => Value(item) switch
    {
        null => Markup.Remark(Unknown),
        Markup markup => markup,
        string text => Markup.Of(text),
        bool yes => Markup.Of(yes ? "yes" : "no"),
        DateOnly day => Unbroken(day.ToString(Format ?? "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        int or long when Format is null => Markup.Of(((IFormattable)Value(item)!).ToString("N0", CultureInfo.InvariantCulture)),
        IFormattable value => Markup.Of(value.ToString(Format, CultureInfo.InvariantCulture)),
        var other => Markup.Of(other.ToString() ?? ""),
    };

    private static Markup Unbroken(string date) => new($"<time>{HtmlEncoding.Escape(date)}</time>", date);

    /// <summary>Whether the values are numbers, as far as they are known.</summary>
    public bool IsNumeric(ReadOnlySpan<T> items)
    {
        var numbers = 0;
        foreach (var item in items)
        {
            switch (Value(item))
            {
                case null:
                    break;
                case int or long or double or float or decimal:
                    numbers++;
                    break;
                default:
                    return false;
            }
        }

        return numbers > 0;
    }
}
