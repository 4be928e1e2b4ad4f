using System.Collections.Immutable;
using MediaCourse.Quotes.Alignment.Words;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Pairs the words of two passages and tells what becomes of them.</summary>
internal sealed class DifferenceBuilder
{
    private const int MostWords = 800;
    private readonly Passage _first;
    private readonly Passage _second;
    private readonly TextSpan[] _a;
    private readonly TextSpan[] _b;
    private readonly ImmutableArray<DifferencePart>.Builder _parts = ImmutableArray.CreateBuilder<DifferencePart>();

    public DifferenceBuilder(Passage first, Passage second)
    {
        _first = first;
        _second = second;
        _a = [.. Tokenizer.Split(first.Raw.Text, first.Span).Take(MostWords)];
        _b = [.. Tokenizer.Split(second.Raw.Text, second.Span).Take(MostWords)];
    }

    /// <summary>The runs of words, in order.</summary>
    public ImmutableArray<DifferencePart> Build()
    {
        var meetings = Pair([.. _a.Select(word => Key(_first, word))], [.. _b.Select(word => Key(_second, word))]);
        int inA = 0, inB = 0;
        for (var i = 0; i < meetings.Count;)
        {
            var (a, b) = meetings[i];
            AddGap(inA, a, inB, b, i == 0 ? DifferencePlace.Start : DifferencePlace.Middle);
            var kind = KindOf(a, b);
            var end = i + 1;
            while (end < meetings.Count && meetings[end] == (meetings[end - 1].A + 1, meetings[end - 1].B + 1) && KindOf(meetings[end].A, meetings[end].B) == kind)
            {
                end++;
            }

            (inA, inB) = (meetings[end - 1].A + 1, meetings[end - 1].B + 1);
            _parts.Add(new DifferencePart(kind, DifferencePlace.Middle, WordsOf(_first, _a, a, inA), WordsOf(_second, _b, b, inB), false));
            i = end;
        }

        AddGap(inA, _a.Length, inB, _b.Length, meetings.Count == 0 ? DifferencePlace.Middle : DifferencePlace.End);
        return _parts.ToImmutable();
    }

    private void AddGap(int fromA, int toA, int fromB, int toB, DifferencePlace place)
    {
        var kind = (toA > fromA, toB > fromB) switch
        {
            (true, true) => DifferenceKind.Changed,
            (true, false) => DifferenceKind.Dropped,
            (false, true) => DifferenceKind.Added,
            _ => DifferenceKind.Kept,
        };
        if (kind != DifferenceKind.Kept)
        {
            var shows = kind switch
            {
                DifferenceKind.Dropped => HasDots(_second, _b, fromB),
                DifferenceKind.Added => HasDots(_first, _a, fromA),
                _ => false,
            };
            _parts.Add(new DifferencePart(kind, place, WordsOf(_first, _a, fromA, toA), WordsOf(_second, _b, fromB, toB), shows));
        }
    }

    // The longest common subsequence, words weighed by their letters, so that a rare long word is kept rather than two articles.
    private static List<(int A, int B)> Pair(string[] a, string[] b)
    {
        var kept = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                var best = Math.Max(kept[i + 1, j], kept[i, j + 1]);
                kept[i, j] = a[i] == b[j] ? Math.Max(best, kept[i + 1, j + 1] + a[i].Length + 1) : best;
            }
        }

        var meetings = new List<(int A, int B)>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j] && kept[i, j] == kept[i + 1, j + 1] + a[i].Length + 1)
            {
                meetings.Add((i++, j++));
            }
            else if (kept[i, j] == kept[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        Slide(meetings, a, b);
        return meetings;
    }

    // Of "the" far off and "the" right before the next words kept, the near one is meant.
    private static void Slide(List<(int A, int B)> meetings, string[] a, string[] b)
    {
        for (var i = meetings.Count - 2; i >= 0; i--)
        {
            var (inA, inB) = meetings[i];
            var (nextA, nextB) = meetings[i + 1];
            if (a[nextA - 1] == a[inA])
            {
                inA = nextA - 1;
            }

            if (b[nextB - 1] == b[inB])
            {
                inB = nextB - 1;
            }

            meetings[i] = (inA, inB);
        }
    }

    private static string Key(Passage passage, TextSpan word) =>
        string.Concat(WordForm.PartsOf(passage.Raw.Text, word).Select(part => PorterStemmer.Stem(WordForm.Bare(part.AsSpan(passage.Raw.Text)))));

    private DifferenceKind KindOf(int a, int b) =>
        Written(_first, _a[a]).Equals(Written(_second, _b[b]), StringComparison.OrdinalIgnoreCase) ? DifferenceKind.Kept : DifferenceKind.Inflected;

    private static string Written(Passage passage, TextSpan word) => word.In(passage.Raw.Text).Replace('\u2019', '\'').Replace('\u2018', '\'');

    private static bool HasDots(Passage passage, TextSpan[] words, int before)
    {
        var start = before > 0 ? words[before - 1].End : passage.Span.Start;
        var end = before < words.Length ? words[before].Start : passage.Span.End;
        var between = passage.Raw.Text.AsSpan(start, Math.Max(0, end - start));
        return between.Contains('\u2026') || between.Contains("...", StringComparison.Ordinal) || between.Contains(". . .", StringComparison.Ordinal);
    }

    private static string WordsOf(Passage passage, TextSpan[] words, int from, int to) =>
        to > from ? string.Join(' ', passage.Raw.Text[words[from].Start..words[to - 1].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";
}
