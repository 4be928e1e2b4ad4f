using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>The company that a term keeps: words that stand near it more often than others do.</summary>
/// <param name="Term">The term.</param>
/// <param name="Occurrences">How often it comes.</param>
/// <param name="Words">The words near it, the closest company by <see cref="Collocate.LogDice"/> first.</param>
[TypeFormatterSource(typeof(CollocatesFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record Collocates(string Term, int Occurrences, IReadOnlyList<Collocate> Words)
{
    /// <summary>How often a word must stand near to be among them.</summary>
    public int LeastNear { get; private init; }

    /// <summary>How many words stand near less often, and are left out.</summary>
    public int LeftOut { get; private init; }

    /// <summary>Counts the words near a term, within sentences.</summary>
    /// <param name="articles">Where to look.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <param name="reach">How many words to either side are near.</param>
    /// <param name="leastNear">Words that stand near less often are left out: one meeting is an accident.</param>
    /// <param name="stopWords">Words to leave out.</param>
    /// <exception cref="TermException"><paramref name="term"/> has no word.</exception>
    /// <exception cref="ContextException"><paramref name="reach"/> is below 1.</exception>
    public static Collocates Of(IEnumerable<Article> articles, string term, int reach = 5, int leastNear = 2, IReadOnlySet<string>? stopWords = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ContextException.ThrowIfLess(nameof(reach), reach, "how many words away still counts as near", 1);
        var pattern = TermPattern.Parse(term);
        var total = new Dictionary<string, int>(StringComparer.Ordinal);
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        var occurrences = 0;
        foreach (var (raw, sentence) in articles.SelectMany(article => article.Sentences.Select(sentence => (article.Raw.Text, sentence.Span))))
        {
            var tokens = Tokenizer.Split(raw, sentence);
            var words = tokens.Select(span => TermPattern.Normalized(span.In(raw))).ToList();
            var starts = Enumerable.Range(0, tokens.Count).Where(i => pattern.IsAt(raw, tokens, i)).ToList();
            occurrences += starts.Count;
            for (var i = 0; i < words.Count; i++)
            {
                Add(total, words[i]);
                if (starts.Exists(start => IsNear(i, start, pattern.Length, reach)))
                {
                    Add(near, words[i]);
                }
            }
        }

        // A sentence often ends before the reach does: what chance would bring is counted for the places that there are.
        var chance = (double)near.Values.Sum() / total.Values.Sum();
        return new(pattern.ToString(), occurrences, [.. near
            .Where(row => row.Value >= leastNear && stopWords?.Contains(row.Key) != true)
            .Select(row => Measure(row.Key, row.Value, total[row.Key], occurrences, chance))
            .OrderByDescending(row => row.LogDice)
            .ThenBy(row => row.Word, StringComparer.Ordinal)])
        {
            LeastNear = leastNear,
            LeftOut = near.Count(row => row.Value < leastNear && stopWords?.Contains(row.Key) != true),
        };
    }

    private static Collocate Measure(string word, int near, int total, int occurrences, double chance)
    {
        var expected = total * chance;
        return new(word, near, total, expected, Math.Log2(near / expected), 14 + Math.Log2(2.0 * near / (occurrences + total)));
    }

    private static bool IsNear(int at, int start, int length, int reach) =>
        (at < start && at >= start - reach) || (at >= start + length && at - start - length < reach);

    private static void Add(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;
}
