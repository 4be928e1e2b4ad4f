namespace MediaCourse.Agreement;

/// <summary>What the values of an annotation mean, and so how far apart two of them are.</summary>
public enum MeasurementLevel
{
    /// <summary>Names: two values are the same or not ("conflict", "responsibility").</summary>
    Nominal,

    /// <summary>Ranks: only their order counts ("negative", "neutral", "positive").</summary>
    Ordinal,

    /// <summary>Numbers: their difference counts (a rating from -4 to 4).</summary>
    Interval,

    /// <summary>Amounts with a true zero: their difference counts against their size (a number of words).</summary>
    Ratio,
}
