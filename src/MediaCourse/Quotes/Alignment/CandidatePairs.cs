using System.Runtime.InteropServices;
using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// The pairs of passages that are worth comparing, found by an index of what they share: words that weigh enough together,
/// or two content words next to each other. What stands in very many passages opens no pair, so that the work grows with the
/// number of passages and not with its square.
/// </summary>
internal static class CandidatePairs
{
    // As passim does with n-grams: what so many passages share is a formula and shows no common origin.
    private const int MostPassagesOfFeature = 200;
    private const double LeastSharedWeight = 1.0;

    /// <summary>The pairs, as numbers of passages, the lower first.</summary>
    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<PassageContext> passages, StemWeights weights, CancellationToken cancellationToken)
    {
        var holders = new Dictionary<(int First, int Second), List<int>>();
        var shared = new Dictionary<int, double>();
        for (var i = 0; i < passages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shared.Clear();
            foreach (var (feature, weight) in Features(passages[i], weights))
            {
                ref var earlier = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, feature, out _);
                earlier ??= [];
                if (earlier.Count > MostPassagesOfFeature)
                {
                    continue;
                }

                foreach (var other in earlier)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _) += weight;
                }

                earlier.Add(i);
            }

            foreach (var (other, weight) in shared.OrderBy(entry => entry.Key))
            {
                if (weight >= LeastSharedWeight)
                {
                    yield return (other, i);
                }
            }
        }
    }

    private static Dictionary<(int First, int Second), double> Features(PassageContext passage, StemWeights weights)
    {
        var features = new Dictionary<(int First, int Second), double>();
        var last = -1;
        foreach (var word in passage.Words)
        {
            if (weights.IsFunctionWord(word.Stem))
            {
                continue;
            }

            features.TryAdd((word.Stem, -1), weights.Weight(word.Stem));
            if (last >= 0)
            {
                features.TryAdd((last, word.Stem), LeastSharedWeight);
            }

            last = word.Stem;
        }

        return features;
    }
}
