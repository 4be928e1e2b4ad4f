using MediaCourse.Text;

namespace MediaCourse.Comments.Reading;

/// <summary>The longest run of words that a text has in common with a comment: what a search engine would find the comment by.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Span">Where the run stands in the comment, by the raw text.</param>
/// <param name="Words">How many words it has.</param>
public sealed record SharedRun(Comment Comment, TextSpan Span, int Words)
{
    private const int MostWords = 2000;

    /// <summary>The run as it stands in the comment.</summary>
    public string Text => Span.In(Comment.Raw.Text);

    /// <summary>
    /// The longest run that a text shares with a comment of a thread, whatever case and marks; the earliest of several. Null where no word is shared.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="text">The text, such as a paraphrase; its first 2,000 words are read.</param>
    public static SharedRun? Longest(CommentThread thread, string text)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(text);
        var words = Wording.Of(text, new TextSpan(0, text.Length), MostWords).ConvertAll(word => word.Form);
        SharedRun? longest = null;
        foreach (var comment in thread.Comments.Where(comment => comment.DuplicateOf is null))
        {
            var theirs = Wording.Of(comment.Raw.Text, comment.Span);
            var (end, length) = LongestRun(words, theirs);
            if (length > (longest?.Words ?? 0))
            {
                longest = new SharedRun(comment, new TextSpan(theirs[end - length].Span.Start, theirs[end - 1].Span.End), length);
            }
        }

        return longest;
    }

    // The longest common run of two lists, row by row: the length of the run that ends at each pair of words.
    private static (int End, int Length) LongestRun(List<string> words, List<ComparedWord> theirs)
    {
        var best = (End: 0, Length: 0);
        var runs = new int[theirs.Count + 1];
        foreach (var word in words)
        {
            for (var i = theirs.Count; i > 0; i--)
            {
                runs[i] = theirs[i - 1].Form == word ? runs[i - 1] + 1 : 0;
                if (runs[i] > best.Length || (runs[i] == best.Length && i < best.End))
                {
                    best = (i, runs[i]);
                }
            }
        }

        return best;
    }
}
