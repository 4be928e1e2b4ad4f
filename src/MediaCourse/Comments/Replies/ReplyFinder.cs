using MediaCourse.Comments.Quoted;
using MediaCourse.Comments.Segmentation;

namespace MediaCourse.Comments.Replies;

/// <summary>Guesses which earlier comment each comment answers.</summary>
/// <remarks>
/// Answers stand under what they answer, so the comment before is the first candidate, and each step back costs
/// evidence. Only the last <see cref="Window"/> comments, and those whose very words are taken up, are looked at: time grows with the thread, not with
/// its square. Similar signs serve in reply-structure recovery from flat threads (Aumayr, Chan and Hayes 2011).
/// </remarks>
internal sealed class ReplyFinder
{
    /// <summary>How many comments back a candidate may lie.</summary>
    public const int Window = 20;

    private const int ShortComment = 12;
    private const double NobodyScore = 1.0;
    private const double StepBack = 0.5;
    private const double MostForSharedWords = 1.5;
    private readonly List<Candidate> _recent = [];
    private readonly Dictionary<string, int> _commentsWith = new(StringComparer.Ordinal);
    private int _comments;

    /// <summary>The likely answer of the next comment of the thread; null where nothing speaks for one.</summary>
    /// <param name="comment">Its number.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="quoted">The words of others in it.</param>
    /// <param name="isDuplicate">Whether it repeats an earlier comment; a copy answers nobody and nobody answers it.</param>
    public ReplyLink? Next(int comment, ReadOnlySpan<ThreadLine> lines, IReadOnlyList<QuotedWords> quoted, bool isDuplicate)
    {
        if (isDuplicate)
        {
            return null;
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in lines)
        {
            words.UnionWith(line.ContentWords);
            count += line.WordCount;
        }

        var link = Best(comment, lines[0], count, words, quoted);
        _comments++;
        foreach (var word in words)
        {
            _commentsWith[word] = _commentsWith.GetValueOrDefault(word) + 1;
        }

        _recent.Add(new Candidate(comment, words, lines[^1].Asks));
        if (_recent.Count > Window)
        {
            _recent.RemoveAt(0);
        }

        return link;
    }

    private ReplyLink? Best(int comment, ThreadLine opening, int words, HashSet<string> content, IReadOnlyList<QuotedWords> quoted)
    {
        var (general, generalReasons) = General(opening, words);
        var nobody = NobodyScore
            + (opening.IsReference ? 3 : 0)
            + (quoted.Any(item => item.InArticle && item.Form != QuotedForm.Unmarked) ? 0.7 : 0);
        var second = nobody;
        Scored? best = null;
        for (var i = 0; i < _recent.Count; i++)
        {
            var candidate = _recent[i];
            var scored = Score(candidate, _recent.Count - 1 - i, content, quoted);
            if (best is null || scored.Score >= best.Score)
            {
                second = Math.Max(second, best is null ? second : best.Score + general);
                best = scored;
            }
            else
            {
                second = Math.Max(second, scored.Score + general);
            }
        }

        if (best is null || best.Score + general <= nobody || comment == 1)
        {
            return null;
        }

        var reasons = string.Join("; ", best.Reasons.Concat(generalReasons));
        return new ReplyLink(best.Comment, 1 / (1 + Math.Exp(second - best.Score - general)), reasons.Length == 0 ? "stands right under it" : reasons);
    }

    // What shows that a comment answers somebody, whoever that is.
    private static (double Score, List<string> Reasons) General(ThreadLine opening, int words)
    {
        var score = 0.0;
        var reasons = new List<string>();
        void Add(bool holds, double weight, string reason)
        {
            if (holds)
            {
                score += weight;
                reasons.Add(reason);
            }
        }

        Add(opening.IsResponse, 1.2, $"begins with \u201C{(opening.Opening.Count > 0 ? opening.Opening[0] : "")}\u201D");
        Add(opening.BeginsWithName || opening.BeginsWithHandle, 1.0, "begins with a name that it speaks to");
        Add(opening.SpeaksToSomebody, 0.8, "speaks to \u201Cyou\u201D");
        Add(opening.BeginsWithDots || (opening.Opening is [var first, ..] && OpeningWords.IsConjunction(first)), 0.8, "goes on from what somebody said");
        Add(opening.Opening is [var pronoun, ..] && IsPronoun(pronoun), 0.5, "begins with a pronoun that points back");
        Add(words <= ShortComment, 0.4, "is too short to stand alone");
        return (score, reasons);
    }

    private static bool IsPronoun(string word) => word is "this" or "that" or "these" or "those" or "they" or "it" or "he" or "she" or "it's" or "that's";

    private Scored Score(Candidate candidate, int stepsBack, HashSet<string> content, IReadOnlyList<QuotedWords> quoted)
    {
        var score = 0.6 - (StepBack * stepsBack);
        var reasons = new List<string>();
        var taken = quoted.FirstOrDefault(item => item.OriginComment == candidate.Comment);
        if (taken is not null)
        {
            score += taken.Form == QuotedForm.Unmarked ? 2 : 2.5;
            reasons.Add($"takes up the words \u201C{Short(taken.Text)}\u201D");
        }

        var shared = content.Where(candidate.Words.Contains)
            .Select(word => (Word: word, Weight: Rarity(word)))
            .Where(item => item.Weight > 0)
            .OrderByDescending(item => item.Weight)
            .ThenBy(item => item.Word, StringComparer.Ordinal)
            .ToList();
        if (shared.Count > 0)
        {
            score += Math.Min(MostForSharedWords, shared.Sum(item => item.Weight));
            reasons.Add($"shares \u201C{string.Join("\u201D, \u201C", shared.Take(3).Select(item => item.Word))}\u201D with it");
        }

        if (candidate.Asks && stepsBack == 0)
        {
            score += 0.3;
            reasons.Add("it ends in a question");
        }

        return new Scored(candidate.Comment, score, reasons);
    }

    // A word of one or two comments ties them together; one of every third comment is the topic.
    private double Rarity(string word)
    {
        var share = (double)_commentsWith.GetValueOrDefault(word) / Math.Max(10, _comments);
        return share <= 0.1 ? 0.5 : share <= 0.2 ? 0.25 : 0;
    }

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "\u2026");

    private sealed record Candidate(int Comment, HashSet<string> Words, bool Asks);

    private sealed record Scored(int Comment, double Score, List<string> Reasons);
}
