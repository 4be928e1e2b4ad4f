using MediaCourse.Sources;

namespace MediaCourse.Framing;

/// <summary>How much of their vocabulary two texts share.</summary>
/// <remarks>Longer texts have more words, so that a short text can share all of its words and still have a low Jaccard index: look at all three shares.</remarks>
/// <param name="WordsA">How many different words text A has.</param>
/// <param name="WordsB">How many different words text B has.</param>
/// <param name="Shared">The words that both have, in alphabetical order.</param>
public sealed record LexicalOverlap(int WordsA, int WordsB, IReadOnlyList<string> Shared)
{
    /// <summary>Shared words among the words of either (Jaccard 1912), 0 to 1; null without any word.</summary>
    public double? Jaccard => Share(WordsA + WordsB - Shared.Count);

    /// <summary>Shared words among those of text A, 0 to 1; null without any word.</summary>
    public double? ShareOfA => Share(WordsA);

    /// <summary>Shared words among those of text B, 0 to 1; null without any word.</summary>
    public double? ShareOfB => Share(WordsB);

    /// <summary>Compares the words of two articles' paragraphs, without regard to case.</summary>
    /// <param name="first">Text A.</param>
    /// <param name="second">Text B.</param>
    /// <param name="stopWords">Words to leave out; function words are shared by any two English texts.</param>
    public static LexicalOverlap Of(Article first, Article second, IReadOnlySet<string>? stopWords = null)
    {
        var (a, b) = (WordsOf(first, stopWords), WordsOf(second, stopWords));
        return new(a.Count, b.Count, [.. a.Where(b.Contains).Order(StringComparer.Ordinal)]);
    }

    private double? Share(int whole) => whole == 0 ? null : (double)Shared.Count / whole;

    private static HashSet<string> WordsOf(Article article, IReadOnlySet<string>? stopWords)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Tokens.Select(token => TermPattern.Normalized(token.Text)).Where(word => stopWords?.Contains(word) != true).ToHashSet(StringComparer.Ordinal);
    }
}
