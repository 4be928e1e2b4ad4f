using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Sets a method's claims against a reference's: right is the same value at the same place.</summary>
internal static class ClaimComparison
{
    /// <summary>Compares by one measure: a score for each source, and the disagreements in the order of the texts.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="reference">What the reference says.</param>
    /// <param name="found">What the method says.</param>
    /// <param name="isListed">Which places to list as disagreements where the sides differ; every one by default.</param>
    public static MeasureComparison Of(EvaluationMeasure measure, IReadOnlyList<Claim> reference, IReadOnlyList<Claim> found, Func<Claim, bool>? isListed = null)
    {
        var expected = ByPlace(reference);
        var actual = ByPlace(found);
        List<MeasureScore> scores =
        [
            .. reference.Concat(found).Select(claim => claim.Source).Distinct(StringComparer.Ordinal).Select(source => Score(measure, source, expected, actual)),
            Score(measure, null, expected, actual),
        ];
        var disagreements = expected.Keys.Union(actual.Keys)
            .Select(place => (Reference: expected.GetValueOrDefault(place), Method: actual.GetValueOrDefault(place)))
            .Where(pair => pair.Reference is null || pair.Method is null || !IsSame(pair.Reference, pair.Method))
            .Select(pair => (Shown: pair.Reference ?? pair.Method!, pair.Reference, pair.Method))
            .Where(pair => isListed?.Invoke(pair.Shown) ?? true)
            .OrderBy(pair => pair.Shown.Place.Start)
            .Select(pair => new Disagreement(measure, pair.Shown.Source, pair.Shown.Line, pair.Reference?.Value, pair.Method?.Value, pair.Shown.Text));
        return new MeasureComparison([.. scores], [.. disagreements]);
    }

    private static MeasureScore Score(
        EvaluationMeasure measure, string? source, Dictionary<(string Source, TextSpan Place), Claim> expected, Dictionary<(string Source, TextSpan Place), Claim> actual)
    {
        var right = expected.Count(pair => IsOf(pair.Key) && actual.TryGetValue(pair.Key, out var claim) && IsSame(pair.Value, claim));
        return new(measure, source, right, actual.Keys.Count(IsOf), right, expected.Keys.Count(IsOf));

        bool IsOf((string Source, TextSpan Place) key) => source is null || key.Source == source;
    }

    // A place that is claimed twice counts once.
    private static Dictionary<(string Source, TextSpan Place), Claim> ByPlace(IEnumerable<Claim> claims) =>
        claims.DistinctBy(claim => (claim.Source, claim.Place)).ToDictionary(claim => (claim.Source, claim.Place));

    private static bool IsSame(Claim one, Claim other) => string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase);
}
