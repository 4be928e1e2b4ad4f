using System.Globalization;
using MediaCourse.Agreement;

namespace MediaCourse.Display;

/// <summary>Shows two readers' answers side by side.</summary>
public static class TwoReadersDisplay
{
    /// <summary>A row for each question; below, how far the two agree and what chance would give.</summary>
    public static Table<int> ToTable(this TwoReaders readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        var alpha = readers.Alpha.Value is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "cannot be said, for all answers are the same";
        return Table.Of(Enumerable.Range(0, readers.First.Count), string.Create(CultureInfo.InvariantCulture, $"Alike in {readers.Alike} of {readers.First.Count} answers ({readers.Share:0%}); by chance {readers.ShareByChance:0%}; Krippendorff's alpha {alpha}"))
            .All()
            .Column("question", question => question + 1)
            .Column("first reader", question => readers.First[question])
            .Column("second reader", question => readers.Second[question])
            .Column("compared", question => readers.First[question] == readers.Second[question] ? "alike" : "different");
    }
}

/// <summary>The formatters of two readers' answers.</summary>
internal sealed class TwoReadersFormatters : FormatterSource<TwoReaders>
{
    /// <inheritdoc/>
    protected override IRendering Show(TwoReaders value) => value.ToTable();
}
