namespace MediaCourse.Quotes.Alignment;

/// <summary>Two passages that seem to stem from one utterance.</summary>
/// <param name="A">The number of the one.</param>
/// <param name="B">The number of the other, which is higher.</param>
/// <param name="Strength">How strongly the words speak for it, in weights of words; where one introduces the other, above all others.</param>
/// <param name="Comparison">What they have in common.</param>
/// <param name="Lead">The one of the two that introduces or sums up the other; null where neither does.</param>
internal sealed record Link(int A, int B, double Strength, Comparison Comparison, int? Lead = null)
{
    /// <summary>The strength of a link that stands on the place of the two and not on their words.</summary>
    public const double ByPlace = double.MaxValue;
}
