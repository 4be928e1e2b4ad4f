using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Quoted;

/// <summary>Finds words that a comment takes over from the article or an earlier comment without showing it.</summary>
/// <remarks>
/// Three words in a row taken from a comment, or seven from the article, with two content words or more among them and one at either end. What
/// stands in the article as well as in a comment, or in several comments, is the topic's vocabulary and nobody's own words; so are names.
/// </remarks>
internal sealed class UnmarkedOverlap(RawText raw, EarlierText earlier)
{
    private const int Shortest = 3;
    private const int ShortestFromArticle = 7;
    private const int FewestContentWords = 2;
    private const int LongRun = 6;

    /// <summary>Adds the runs outside what is known already.</summary>
    public void Find(IReadOnlyList<ComparedWord> words, FoundWords found)
    {
        var ids = earlier.IdsOf(words);
        for (var i = 0; i < ids.Length;)
        {
            if (Wording.IsContent(words[i].Form) && earlier.LongestFrom(ids, i, Shortest) is { } run && IsTakenOver(words, i, run = WithoutLooseEnd(words, i, run)))
            {
                found.Add(Quoted(words, i, run));
                i += run.Length;
            }
            else
            {
                i++;
            }
        }
    }

    // Function words at the edges are nobody's.
    private static WordRun WithoutLooseEnd(IReadOnlyList<ComparedWord> words, int start, WordRun run)
    {
        var length = run.Length;
        while (!Wording.IsContent(words[start + length - 1].Form))
        {
            length--;
        }

        return run with { Length = length };
    }

    private bool IsTakenOver(IReadOnlyList<ComparedWord> words, int start, WordRun run)
    {
        var content = 0;
        var names = 0;
        for (var i = start; i < start + run.Length; i++)
        {
            if (Wording.IsContent(words[i].Form))
            {
                content++;
                names += char.IsUpper(raw.Text[words[i].Span.Start]) ? 1 : 0;
            }
        }

        return run.Text == EarlierText.Article
            ? run.Length >= ShortestFromArticle && content - names > FewestContentWords
            : run.Length >= Shortest && content >= FewestContentWords && names < content && (run.Texts == 1 || run.Length >= LongRun);
    }

    private QuotedWords Quoted(IReadOnlyList<ComparedWord> words, int start, WordRun run)
    {
        var fromArticle = run.Text == EarlierText.Article;
        return new QuotedWords
        {
            Raw = raw,
            Span = new TextSpan(words[start].Span.Start, words[start + run.Length - 1].Span.End),
            Form = QuotedForm.Unmarked,
            Confidence = Math.Min(0.9, 0.4 + (0.05 * run.Length)),
            Reason = FormattableString.Invariant($"{run.Length} words in a row as in {(fromArticle ? "the article" : $"comment {run.Text}")}, without a mark"),
            OriginComment = fromArticle ? null : run.Text,
            InArticle = fromArticle,
        };
    }
}
