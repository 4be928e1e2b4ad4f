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
    // The limit that passim sets to its n-grams: what so many passages share is a formula and shows no common origin.
    private const int MostPassagesOfFeature = 100;
    private const double LeastSharedWeight = 1.0;

    /// <summary>The pairs, as numbers of passages, the lower first; a copy is paired with its original only.</summary>
    /// <param name="passages">The passages.</param>
    /// <param name="originals">For each passage the first with its words and speaker.</param>
    /// <param name="weights">The stems.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<(int A, int B)> Of(IReadOnlyList<PassageContext> passages, IReadOnlyList<int> originals, StemWeights weights, CancellationToken cancellationToken)
    {
        var holders = new Dictionary<(int First, int Second), List<int>>();
        var shared = new Dictionary<int, double>();
        for (var i = 0; i < passages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (originals[i] != i)
            {
                yield return (originals[i], i);
                continue;
            }

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

            var others = new List<int>();
            foreach (var (other, weight) in shared)
            {
                if (weight >= LeastSharedWeight)
                {
                    others.Add(other);
                }
            }

            others.Sort();
            foreach (var other in others)
            {
                yield return (other, i);
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
