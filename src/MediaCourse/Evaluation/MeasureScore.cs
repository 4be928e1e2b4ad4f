namespace MediaCourse.Evaluation;

/// <summary>How what a method found stands against a reference annotation, by one measure.</summary>
/// <param name="Measure">What was compared.</param>
/// <param name="Source">The id of the source; null for all sources together.</param>
/// <param name="FoundRight">Of what the method found, how much the reference has too.</param>
/// <param name="Found">How much the method found.</param>
/// <param name="ReferenceFound">
/// Of what the reference has, how much the method found too. The same number as <paramref name="FoundRight"/> but for pairs of
/// reports, of which several found ones can meet one of the reference.
/// </param>
/// <param name="Reference">How much the reference has.</param>
public sealed record MeasureScore(EvaluationMeasure Measure, string? Source, int FoundRight, int Found, int ReferenceFound, int Reference)
{
    /// <summary>The share of what was found that is right, 0 to 1; null where nothing was found.</summary>
    public double? Precision => Found == 0 ? null : (double)FoundRight / Found;

    /// <summary>The share of the reference that was found, 0 to 1; null where the reference has nothing.</summary>
    public double? Recall => Reference == 0 ? null : (double)ReferenceFound / Reference;

    /// <summary>The harmonic mean of precision and recall, 0 to 1; null where there is nothing on both sides.</summary>
    public double? F1 => (Precision ?? 0, Recall ?? 0) switch
    {
        _ when Found == 0 && Reference == 0 => null,
        (0, 0) => 0,
        var (precision, recall) => 2 * precision * recall / (precision + recall),
    };
}
