using System.Buffers;
using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;

namespace MediaCourse.Quotes.Alignment;

/// <summary>
/// The stretches that two sequences of words share, each in the same order on both sides and with words left out between:
/// local alignments that have no word in common, the best first.
/// </summary>
/// <remarks>
/// <para>T. F. Smith and M. S. Waterman (1981), Identification of common molecular subsequences, J. Mol. Biol. 147, 195-197; the
/// further alignments as in M. S. Waterman and M. Eggert (1987), J. Mol. Biol. 197, 723-728. They find what a report gives in
/// another order than the speech: "threatening the order through actions in A and B" for "actions in A and B threaten the order".</para>
/// <para>A meeting of two words counts the weight of their stem, and a word left out between costs a share of its own; no word
/// is ever matched with a different one. Time is the product of the two lengths, for each stretch.</para>
/// </remarks>
internal static class LocalAlignment
{
    // A gap of two rare words may lie between two rare words that meet.
    private const double GapShare = 0.4;

    // The first stretch may be one word; what stands in another order must be more than a word that both happen to have.
    private const double LeastScore = 0.6;
    private const double LeastScoreOfFurther = 0.8;
    private const int MostStretches = 5;

    /// <summary>The stretches that two sequences share.</summary>
    public static ImmutableArray<SharedStretch> Find(ReadOnlySpan<AlignedWord> a, ReadOnlySpan<AlignedWord> b, StemWeights weights)
    {
        var stretches = ImmutableArray.CreateBuilder<SharedStretch>();
        var usedA = new bool[a.Length];
        var usedB = new bool[b.Length];
        var weightsA = Weights(a, weights);
        var weightsB = Weights(b, weights);
        var size = (a.Length + 1) * (b.Length + 1);
        var scores = ArrayPool<double>.Shared.Rent(size);
        Array.Clear(scores, 0, size);
        while (stretches.Count < MostStretches && Best(a, b, weightsA, weightsB, usedA, usedB, scores) is { } stretch && (stretches.Count == 0 || stretch.Score >= LeastScoreOfFurther))
        {
            stretches.Add(stretch);
            foreach (var (inA, inB) in stretch.Meetings)
            {
                usedA[inA] = true;
                usedB[inB] = true;
            }
        }

        ArrayPool<double>.Shared.Return(scores);
        return stretches.ToImmutable();
    }

    private static double[] Weights(ReadOnlySpan<AlignedWord> words, StemWeights weights)
    {
        var ofWords = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ofWords[i] = weights.Weight(words[i].Stem);
        }

        return ofWords;
    }

    private static SharedStretch? Best(
        ReadOnlySpan<AlignedWord> a, ReadOnlySpan<AlignedWord> b, double[] weightsA, double[] weightsB, bool[] usedA, bool[] usedB, double[] scores)
    {
        var width = b.Length + 1;
        var best = 0.0;
        var at = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var score = Math.Max(0, Math.Max(
                    scores[((i - 1) * width) + j] - (GapShare * weightsA[i - 1]),
                    scores[(i * width) + j - 1] - (GapShare * weightsB[j - 1])));
                if (a[i - 1].Stem == b[j - 1].Stem && !usedA[i - 1] && !usedB[j - 1])
                {
                    score = Math.Max(score, scores[((i - 1) * width) + j - 1] + weightsA[i - 1]);
                }

                scores[(i * width) + j] = score;
                if (score > best)
                {
                    (best, at) = (score, (i * width) + j);
                }
            }
        }

        return best < LeastScore ? null : new SharedStretch(best, Trace(a, b, weightsA, usedA, usedB, scores, at));
    }

    private static ImmutableArray<(int A, int B)> Trace(
        ReadOnlySpan<AlignedWord> a, ReadOnlySpan<AlignedWord> b, double[] weightsA, bool[] usedA, bool[] usedB, double[] scores, int at)
    {
        var width = b.Length + 1;
        var meetings = new List<(int A, int B)>();
        var (i, j) = (at / width, at % width);
        while (i > 0 && j > 0 && scores[(i * width) + j] > 0)
        {
            var score = scores[(i * width) + j];
            if (a[i - 1].Stem == b[j - 1].Stem && !usedA[i - 1] && !usedB[j - 1] && score <= scores[((i - 1) * width) + j - 1] + weightsA[i - 1])
            {
                meetings.Add((--i, --j));
            }
            else if (score <= scores[((i - 1) * width) + j] - (GapShare * weightsA[i - 1]))
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        meetings.Reverse();
        return [.. meetings];
    }
}
