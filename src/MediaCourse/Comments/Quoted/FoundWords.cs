using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments.Quoted;

/// <summary>Collects the words of others in one comment; no two overlap.</summary>
internal sealed class FoundWords(RawText raw, EarlierText earlier)
{
    private const int MostWords = 2000;
    private readonly SortedDictionary<int, QuotedWords> _found = [];
    private readonly SortedSet<(int Start, int End)> _spans = [];

    /// <summary>What was found, in order.</summary>
    public IEnumerable<QuotedWords> All => _found.Values;

    /// <summary>Whether nothing found overlaps a stretch.</summary>
    public bool IsFree(TextSpan span)
    {
        if (_spans.Count == 0 || span.End <= 0 || _spans.Min.Start >= span.End)
        {
            return true;
        }

        return _spans.GetViewBetween(_spans.Min, (span.End - 1, int.MaxValue)).Max.End <= span.Start;
    }

    /// <summary>Adds words unless they are known already.</summary>
    public void Add(QuotedWords words)
    {
        if (IsFree(words.Span))
        {
            _found.Add(words.Span.Start, words);
            _spans.Add((words.Span.Start, words.Span.End));
        }
    }

    /// <summary>Adds words, and looks whether an earlier text has a good part of them, which makes it surer that they are another's.</summary>
    public void Add(TextSpan span, QuotedForm form, double confidence, string reason)
    {
        span = Trimmed(span);
        if (span.IsEmpty || !IsFree(span))
        {
            return;
        }

        var ids = earlier.IdsOf(Wording.Of(raw.Text, span, MostWords));
        WordRun? origin = null;
        for (var i = 0; i < ids.Length; i += Math.Max(1, origin?.Length ?? 1))
        {
            if (earlier.LongestFrom(ids, i, ids.Length == 2 ? 2 : 3) is { } run && !(run.Length <= origin?.Length))
            {
                origin = run;
            }
        }

        if (origin is { } longest && longest.Length * 2 >= ids.Length)
        {
            var inArticle = longest.Text == EarlierText.Article;
            var least = Math.Max(confidence, Comment.LeastConfidence);
            Add(new QuotedWords
            {
                Raw = raw,
                Span = span,
                Form = form,
                Confidence = (1 + least) / 2,
                Reason = reason + (inArticle ? "; the article has the same words" : FormattableString.Invariant($"; comment {longest.Text} has the same words")),
                OriginComment = inArticle ? null : longest.Text,
                InArticle = inArticle,
            });
        }
        else
        {
            Add(new QuotedWords { Raw = raw, Span = span, Form = form, Confidence = confidence, Reason = reason });
        }
    }

    private TextSpan Trimmed(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Marks.IsBlank(raw.Text[start]))
        {
            start++;
        }

        while (end > start && Marks.IsBlank(raw.Text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
