namespace MediaCourse.Text;

/// <summary>What a <see cref="NormalisedText"/> makes uniform.</summary>
[Flags]
public enum Normalisation
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// Double quotation marks, straight, curly, angular or written as two single ones, become <c>"</c>; single ones and
    /// apostrophes become <c>'</c>. Which way a mark was turned is lost.
    /// </summary>
    QuotationMarks = 1,

    /// <summary>A run of blanks of any kind, line ends included, becomes one space.</summary>
    Spaces = 2,

    /// <summary>A hyphen, a dash or a run of them becomes one <c>-</c>.</summary>
    Dashes = 4,

    /// <summary>The ellipsis character becomes three full stops, and three or more full stops with blanks between them lose the blanks.</summary>
    Ellipses = 8,

    /// <summary>Capitals become small letters, one for one.</summary>
    Case = 16,

    /// <summary>Everything but <see cref="Case"/>.</summary>
    Typography = QuotationMarks | Spaces | Dashes | Ellipses,

    /// <summary>Everything.</summary>
    All = Typography | Case,
}
