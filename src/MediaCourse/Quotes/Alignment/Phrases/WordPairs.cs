using System.Runtime.InteropServices;
using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment.Phrases;

/// <summary>Finds the pairs of content words that many passages have close together.</summary>
internal static class WordPairs
{
    /// <summary>"rules-based order" and "rules-based international order" are uses of one formula.</summary>
    private const int MostContentWordsBetween = 1;

    /// <summary>The pairs with at least so many uses, each with all of them in order.</summary>
    public static IReadOnlyList<WordPair> Frequent(IReadOnlyList<PassageContext> passages, StemWeights weights, int fewestUses, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<(int First, int Second), int>();
        foreach (var (pair, _) in All(passages, weights, cancellationToken))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, pair, out _)++;
        }

        var places = new Dictionary<(int First, int Second), int>();
        var frequent = new List<WordPair>();
        foreach (var (pair, use) in All(passages, weights, cancellationToken))
        {
            if (counts[pair] >= fewestUses)
            {
                if (places.TryAdd(pair, frequent.Count))
                {
                    frequent.Add(new WordPair(pair.First, pair.Second, []));
                }

                frequent[places[pair]].Uses.Add(use);
            }
        }

        return frequent;
    }

    private static IEnumerable<((int First, int Second) Pair, PhraseUse Use)> All(IReadOnlyList<PassageContext> passages, StemWeights weights, CancellationToken cancellationToken)
    {
        var content = new List<int>();
        for (var number = 0; number < passages.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = passages[number].Words;
            content.Clear();
            for (var i = 0; i < words.Length; i++)
            {
                if (!words[i].IsReporters && !weights.IsFunctionWord(words[i].Stem))
                {
                    content.Add(i);
                }
            }

            for (var i = 0; i < content.Count; i++)
            {
                for (var j = i + 1; j < content.Count && j <= i + 1 + MostContentWordsBetween; j++)
                {
                    yield return ((words[content[i]].Stem, words[content[j]].Stem), new PhraseUse(number, content[i], content[j]));
                }
            }
        }
    }
}
