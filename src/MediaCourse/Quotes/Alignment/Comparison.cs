using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>What two passages have in common.</summary>
/// <param name="Score">The scores of all shared stretches together, in weights of words: 1 is one word that stands nowhere else.</param>
/// <param name="Coverage">The share, by weight, of the lighter passage's words that meet a word of the other, 0 to 1.</param>
/// <param name="Stretches">The shared stretches.</param>
internal sealed record Comparison(double Score, double Coverage, ImmutableArray<SharedStretch> Stretches)
{
    /// <summary>Compares two passages.</summary>
    public static Comparison Of(PassageContext a, PassageContext b, StemWeights weights)
    {
        var stretches = LocalAlignment.Find(a.Words.AsSpan(), b.Words.AsSpan(), weights);
        double score = 0, quotedA = 0, quotedB = 0, matched = 0;
        foreach (var stretch in stretches)
        {
            score += stretch.Score;
            foreach (var (inA, inB) in stretch.Meetings)
            {
                var weight = weights.Weight(a.Words[inA].Stem);
                matched += weight;
                quotedA += a.Words[inA].IsReporters ? 0 : weight;
                quotedB += b.Words[inB].IsReporters ? 0 : weight;
            }
        }

        var lighter = Math.Min(Total(a, weights, true), Total(b, weights, true));
        var coverage = Math.Max(
            lighter > 0 ? matched / lighter : 0,
            Math.Max(Share(quotedA, Total(a, weights, false)), Share(quotedB, Total(b, weights, false))));
        return new Comparison(score, Math.Min(1, coverage), stretches);
    }

    /// <summary>
    /// The weight of the words that two passages share, whatever their order: no <see cref="Score"/> is higher. Takes time by the sum
    /// of their lengths.
    /// </summary>
    public static double HighestScore(PassageContext a, PassageContext b, StemWeights weights)
    {
        var shared = 0.0;
        for (int i = 0, j = 0; i < a.Stems.Length && j < b.Stems.Length;)
        {
            if (a.Stems[i] == b.Stems[j])
            {
                shared += weights.Weight(a.Stems[i]);
                i++;
                j++;
            }
            else if (a.Stems[i] < b.Stems[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static double Total(PassageContext passage, StemWeights weights, bool withReporters) =>
        passage.Words.Where(word => withReporters || !word.IsReporters).Sum(word => weights.Weight(word.Stem));
}
