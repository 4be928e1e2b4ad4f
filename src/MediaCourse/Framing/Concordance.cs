using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>Every occurrence of a term in its context, the term in the middle (KWIC): what a count stands for.</summary>
/// <param name="Term">The term that was looked for.</param>
/// <param name="Lines">The occurrences.</param>
[TypeFormatterSource(typeof(ConcordanceFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed record Concordance(string Term, IReadOnlyList<ConcordanceLine> Lines)
{
    /// <summary>Finds a term in the paragraphs of articles, in the order of the texts.</summary>
    /// <param name="articles">Where to look.</param>
    /// <param name="term">One or more words; <c>*</c> at an end of a word stands for any letters.</param>
    /// <param name="words">How many words of context are shown on either side; it ends with the paragraph.</param>
    /// <exception cref="TermException"><paramref name="term"/> has no word.</exception>
    /// <exception cref="ContextException"><paramref name="words"/> is below 0.</exception>
    public static Concordance Of(IEnumerable<Article> articles, string term, int words = 8)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ContextException.ThrowIfLess(nameof(words), words, "how many words are shown on either side", 0);
        var pattern = TermPattern.Parse(term);
        return new(pattern.ToString(), [.. articles.SelectMany(article => article.Paragraphs.SelectMany(paragraph => LinesOf(article, paragraph.Span, pattern, words)))]);
    }

    /// <summary>Sorted by what stands before the term, the nearest word first: shows who acts and how it is described.</summary>
    public Concordance SortedByLeft() => this with
    {
        Lines = [.. Lines.OrderBy(line => string.Join(' ', Words(line.Left).Reverse()), StringComparer.Ordinal)],
    };

    /// <summary>Sorted by what stands behind the term, the nearest word first: shows what follows from it.</summary>
    public Concordance SortedByRight() => this with
    {
        Lines = [.. Lines.OrderBy(line => string.Join(' ', Words(line.Right)), StringComparer.Ordinal)],
    };

    private static IEnumerable<ConcordanceLine> LinesOf(Article article, TextSpan paragraph, TermPattern pattern, int words)
    {
        var raw = article.Raw.Text;
        var tokens = Tokenizer.Split(raw, paragraph);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (pattern.IsAt(raw, tokens, i))
            {
                var last = i + pattern.Length - 1;
                var match = new TextSpan(tokens[i].Start, tokens[last].End);
                var left = i - words <= 0 ? paragraph.Start : tokens[i - words].Start;
                var right = words >= tokens.Count - 1 - last ? paragraph.End : tokens[last + words].End;
                yield return new(article.Id, article.Raw.LineOf(match.Start), match, raw[left..match.Start].Trim(), match.In(raw), raw[match.End..right].Trim());
            }
        }
    }

    private static IEnumerable<string> Words(string text) =>
        Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(span => TermPattern.Normalized(span.In(text)));
}
