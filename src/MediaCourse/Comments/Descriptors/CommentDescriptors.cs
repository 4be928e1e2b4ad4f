using System.Collections.Immutable;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Text;

namespace MediaCourse.Comments.Descriptors;

/// <summary>Plain counts over the words that are a commenter's own. What they mean is for a reader to say.</summary>
public sealed record CommentDescriptors
{
    private const int ShortestShout = 4;

    /// <summary>Its own words and numbers.</summary>
    public required int Words { get; init; }

    /// <summary>Words of others in it.</summary>
    public required int QuotedWords { get; init; }

    /// <summary>Sentences, its own and others'.</summary>
    public required int Sentences { get; init; }

    /// <summary>Sentences of its own that end in a question mark.</summary>
    public required int Questions { get; init; }

    /// <summary>Capitals as a share, 0 to 1, of its own letters; null where it has none.</summary>
    public required double? CapitalShare { get; init; }

    /// <summary>Own words of four letters or more, all of them capitals: emphasis, or an abbreviation.</summary>
    public required int CapitalWords { get; init; }

    /// <summary>Forms of "you" among its own words.</summary>
    public required int SecondPerson { get; init; }

    /// <summary>Own words that stand in the list of insults.</summary>
    public required ImmutableArray<FoundInsult> Insults { get; init; }

    /// <summary>The words that show whom or what it speaks to or about.</summary>
    public required ImmutableArray<TargetMention> Mentions { get; init; }

    /// <summary>
    /// Whom or what it speaks to or about most often, the earlier one of two. Null where no rule finds one.
    /// A count of words, not a reading.
    /// </summary>
    public CommentTarget? Target => Mentions.GroupBy(mention => mention.Target).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    /// <summary>Counts over a comment.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="insults">The list of insults; the standard one by default.</param>
    public static CommentDescriptors Of(Comment comment, InsultList? insults = null)
    {
        ArgumentNullException.ThrowIfNull(comment);
        insults ??= InsultList.Standard;
        var raw = comment.Raw.Text;
        var targets = new TargetRules(comment.Outlet);
        var words = 0;
        var (letters, capitals, capitalWords, second) = (0, 0, 0, 0);
        var found = ImmutableArray.CreateBuilder<FoundInsult>();
        var mentions = ImmutableArray.CreateBuilder<TargetMention>();
        var sentences = SentenceSplitter.Split(raw, comment.Span);
        var shouts = new ShoutedSentences(raw, sentences);
        foreach (var span in comment.OwnSpans)
        {
            words += Tokenizer.Split(raw, span).Count;
            foreach (var word in Wording.Of(raw, span))
            {
                var text = word.Span.In(raw);
                var upper = text.Count(char.IsUpper);
                letters += text.Count(char.IsLetter);
                capitals += upper;
                capitalWords += text.Length >= ShortestShout && upper == text.Length ? 1 : 0;
                second += OpeningWords.IsSecondPerson(word.Form) ? 1 : 0;
                if (insults.Find(word.Form) is { } entry)
                {
                    found.Add(new FoundInsult(word.Span, text, entry));
                }

                if (targets.Of(word.Form, text, shouts.Hold(word.Span.Start)) is { } target)
                {
                    mentions.Add(new TargetMention(target.Target, word.Span, text, target.Rule));
                }
            }
        }

        return new CommentDescriptors
        {
            Words = words,
            QuotedWords = comment.Quoted.Sum(quoted => Tokenizer.Split(raw, quoted.Span).Count),
            Sentences = sentences.Count,
            Questions = CountQuestions(comment, sentences),
            CapitalShare = letters == 0 ? null : (double)capitals / letters,
            CapitalWords = capitalWords,
            SecondPerson = second,
            Insults = found.ToImmutable(),
            Mentions = mentions.ToImmutable(),
        };
    }

    // Both lists are in order, so that each is walked once.
    private static int CountQuestions(Comment comment, IReadOnlyList<TextSpan> sentences)
    {
        var raw = comment.Raw.Text;
        var count = 0;
        var quoted = 0;
        foreach (var sentence in sentences)
        {
            var end = sentence.End - 1;
            while (end > sentence.Start && (Marks.IsQuote(raw[end]) || Marks.IsClosingBracket(raw[end]) || raw[end] == '!'))
            {
                end--;
            }

            while (quoted < comment.Quoted.Length && comment.Quoted[quoted].Span.End <= end)
            {
                quoted++;
            }

            if (raw[end] == '?' && !(quoted < comment.Quoted.Length && comment.Quoted[quoted].Span.Contains(end)))
            {
                count++;
            }
        }

        return count;
    }
}
