using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// Which passages have the same words and the same speaker as an earlier one. Agency reports are printed by hundreds; what holds of
/// the first print holds of all, and needs to be compared once.
/// </summary>
internal static class Copies
{
    /// <summary>For each passage the number of the first that is its like; its own, where it is the first.</summary>
    public static int[] OriginalsOf(IReadOnlyList<PassageContext> passages)
    {
        var originals = new int[passages.Count];
        var byHash = new Dictionary<int, List<int>>();
        for (var i = 0; i < passages.Count; i++)
        {
            ref var firsts = ref CollectionsMarshal.GetValueRefOrAddDefault(byHash, HashOf(passages[i]), out _);
            firsts ??= [];
            var original = firsts.FindIndex(first => AreAlike(passages[first], passages[i]));
            if (original < 0)
            {
                firsts.Add(i);
            }

            originals[i] = original < 0 ? i : firsts[original];
        }

        return originals;
    }

    private static int HashOf(PassageContext passage)
    {
        var hash = default(HashCode);
        foreach (var word in passage.Words)
        {
            hash.Add(word.Stem);
        }

        return hash.ToHashCode();
    }

    private static bool AreAlike(PassageContext one, PassageContext other) =>
        one.Words.Length == other.Words.Length
        && one.Passage.Form == other.Passage.Form
        && one.IsComment == other.IsComment && one.IsTranscript == other.IsTranscript
        && one.Speaker.Name == other.Speaker.Name
        && one.Words.Zip(other.Words).All(pair => pair.First.Stem == pair.Second.Stem && pair.First.IsReporters == pair.Second.IsReporters);
}
