using System.Collections.Immutable;

namespace MediaCourse.Evaluation;

/// <summary>The outcome of one measure: a score for each source, and where the two sides differ.</summary>
internal sealed record MeasureComparison(ImmutableArray<MeasureScore> Scores, ImmutableArray<Disagreement> Disagreements);
