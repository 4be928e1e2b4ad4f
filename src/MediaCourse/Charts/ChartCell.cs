namespace MediaCourse.Charts;

/// <summary>A number that belongs to two labels: a bar of a group, a square of a heatmap.</summary>
/// <param name="Labels">The labels.</param>
/// <param name="Value">The number; null where there is none.</param>
internal sealed record ChartCell(ChartLabels Labels, double? Value);

/// <summary>The two labels of a number.</summary>
/// <param name="Row">What the bars that stand together share, or the squares of a row.</param>
/// <param name="Column">What tells them apart.</param>
internal sealed record ChartLabels(string Row, string Column);
