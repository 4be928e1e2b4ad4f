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

    /// <summary>Tells whether two passages are the same words of one source, whatever case and blanks.</summary>
    internal static IEqualityComparer<CitedWords> SamePassage { get; } = EqualityComparer<CitedWords>.Create(
        (one, other) => string.Equals(one?.Key, other?.Key, StringComparison.OrdinalIgnoreCase), words => StringComparer.OrdinalIgnoreCase.GetHashCode(words.Key));

    private string Key => $"{Source}\n{string.Join(' ', Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    /// <summary>
    /// The line, counted from 1, at which the words begin in the raw text, whatever case, marks and blanks; null where they do not stand
    /// there in this order. Pieces between ellipses may have anything between them.
    /// </summary>
    public int? LineIn(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return StartsIn(article).Select(start => (int?)article.Raw.LineOf(start)).FirstOrDefault();
    }

    /// <summary>Every place in the raw text at which the words begin.</summary>
    internal IEnumerable<int> StartsIn(Article article)
    {
        var raw = article.Raw.Text;
        var text = Wording.Of(raw, new TextSpan(0, raw.Length));
        for (var from = 0; First(text, from) is { } at; from = at + 1)
        {
            yield return text[at].Span.Start;
        }
    }

    // The first word, from a place on, at which all pieces follow in their order.
    private int? First(List<ComparedWord> text, int from)
    {
        int? first = null;
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

            first ??= at;
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
