namespace MediaCourse.Framing;

/// <summary>Whether a term is spread over the parts of a text, or crowded in one place.</summary>
/// <param name="Counts">How often the term comes in each part.</param>
/// <param name="Sizes">How many words each part has.</param>
/// <param name="DeviationOfProportions">
/// Gries's DP (2008): half the sum of the differences between each part's share of the words and its share of the
/// term. 0 where the term is spread as evenly as the words, near 1 where it is crowded; null where it never comes.
/// </param>
/// <param name="JuillandsD">
/// Juilland's D (1971) of the relative frequencies: 1 where they are all the same, 0 where all is in one part; null where
/// the term never comes or there is one part.
/// </param>
public sealed record Dispersion(IReadOnlyList<int> Counts, IReadOnlyList<int> Sizes, double? DeviationOfProportions, double? JuillandsD)
{
    /// <summary>The dispersion of counts over parts.</summary>
    /// <param name="counts">How often the term comes in each part.</param>
    /// <param name="sizes">How many words each part has; each above 0.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or a number is out of range.</exception>
    public static Dispersion Of(IReadOnlyList<int> counts, IReadOnlyList<int> sizes)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(sizes);
        if (counts.Count != sizes.Count || counts.Any(count => count < 0) || sizes.Any(size => size <= 0))
        {
            throw new ArgumentException("Every part needs a count of 0 or more and a size above 0.", nameof(sizes));
        }

        double all = counts.Sum(count => (long)count);
        double words = sizes.Sum(size => (long)size);
        if (all == 0)
        {
            return new(counts, sizes, DeviationOfProportions: null, JuillandsD: null);
        }

        var deviation = counts.Zip(sizes, (count, size) => Math.Abs((size / words) - (count / all))).Sum() / 2;
        return new(counts, sizes, deviation, JuillandsDOf([.. counts.Zip(sizes, (count, size) => (double)count / size)]));
    }

    /// <summary>The dispersion of a term through one text, cut into parts of equally many words.</summary>
    /// <param name="article">The text; its paragraphs count.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <param name="parts">How many parts; fewer for a text of fewer words.</param>
    public static Dispersion Of(Sources.Article article, string term, int parts = 10)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        var pattern = TermPattern.Parse(term);
        var raw = article.Raw.Text;
        var tokens = article.Tokens.Select(token => token.Span).ToList();
        var used = Math.Min(parts, tokens.Count);
        var (counts, sizes) = (new int[used], new int[used]);
        for (var i = 0; i < tokens.Count; i++)
        {
            var part = (int)((long)i * used / tokens.Count);
            sizes[part]++;
            counts[part] += pattern.IsAt(raw, tokens, i) ? 1 : 0;
        }

        return Of(counts, sizes);
    }

    private static double? JuillandsDOf(double[] frequencies)
    {
        if (frequencies.Length < 2)
        {
            return null;
        }

        var mean = frequencies.Average();
        var deviation = Math.Sqrt(frequencies.Average(frequency => (frequency - mean) * (frequency - mean)));
        return 1 - (deviation / mean / Math.Sqrt(frequencies.Length - 1));
    }
}
