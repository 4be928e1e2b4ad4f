using MediaCourse.Comments;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Claims;

/// <summary>Words that a claim leans on, as somebody copied them from a source.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Words">The words; an ellipsis stands for what was left out.</param>
public sealed record CitedWords(string Source, string Words)
{
    private static readonly string[] Ellipses = ["[\u2026]", "\u2026", "[...]", "..."];

    /// <summary>
    /// The line, counted from 1, at which the words begin in the raw text, whatever case, marks and blanks; null where they do not stand
    /// there in this order. Pieces between ellipses may have anything between them.
    /// </summary>
    public int? LineIn(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var raw = article.Raw.Text;
        var text = Wording.Of(raw, new TextSpan(0, raw.Length));
        int? first = null;
        var from = 0;
        foreach (var piece in (Words ?? "").Split(Ellipses, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Wording.Of(piece, new TextSpan(0, piece.Length));
            if (words.Count == 0)
            {
                continue;
            }

            if (Find(text, words, from) is not { } at)
            {
                return null;
            }

            first ??= article.Raw.LineOf(text[at].Span.Start);
            from = at + words.Count;
        }

        return first;
    }

    private static int? Find(List<ComparedWord> text, List<ComparedWord> words, int from)
    {
        for (var at = from; at + words.Count <= text.Count; at++)
        {
            var same = 0;
            while (same < words.Count && text[at + same].Form == words[same].Form)
            {
                same++;
            }

            if (same == words.Count)
            {
                return at;
            }
        }

        return null;
    }
}
