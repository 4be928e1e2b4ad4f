using System.Collections.Immutable;
using System.Text;
using MediaCourse.Comments.Descriptors;
using MediaCourse.Comments.Quoted;
using MediaCourse.Comments.Replies;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments;

/// <summary>One reader's comment, as far as the lines of a flat thread show where it begins and ends.</summary>
public sealed class Comment
{
    /// <summary>From which confidence on words count as another's.</summary>
    public const double LeastConfidence = 0.5;

    private readonly RawText _raw;
    private CommentDescriptors? _descriptors;

    internal Comment(Article article, int id, TextSpan span, Boundary boundary, int? duplicateOf, IReadOnlyList<QuotedWords> quoted, ReplyLink? reply)
    {
        _raw = article.Raw;
        Outlet = article.Outlet;
        Id = id;
        Span = span;
        Boundary = boundary;
        DuplicateOf = duplicateOf;
        Quoted = [.. quoted.Where(words => words.Confidence >= LeastConfidence)];
        Doubtful = [.. quoted.Where(words => words.Confidence < LeastConfidence)];
        Reply = reply;
    }

    /// <summary>Its number in the thread, counted from 1.</summary>
    public int Id { get; }

    /// <summary>Where it lies in the raw text, from its first line to its last, without blanks at either end.</summary>
    public TextSpan Span { get; }

    /// <summary>Its first line, counted from 1.</summary>
    public int StartLine => Boundary.Line;

    /// <summary>Its last line, counted from 1.</summary>
    public int EndLine => _raw.LineOf(Span.End);

    /// <summary>Exactly the characters of the raw text.</summary>
    public string Text => Span.In(_raw.Text);

    /// <summary>Why it begins where it does.</summary>
    public Boundary Boundary { get; }

    /// <summary>The first comment with the same words, whatever their case, marks and blanks; null if there is none. Counts take the two once.</summary>
    public int? DuplicateOf { get; }

    /// <summary>Words in it that are likely somebody else's, in order, none overlapping another.</summary>
    public ImmutableArray<QuotedWords> Quoted { get; }

    /// <summary>Words that look like somebody else's and are more likely the commenter's own: a slogan in marks, for example.</summary>
    public ImmutableArray<QuotedWords> Doubtful { get; }

    /// <summary>The earlier comment that it likely answers; null where nothing speaks for one.</summary>
    public ReplyLink? Reply { get; }

    /// <summary>Plain counts over its own words.</summary>
    public CommentDescriptors Descriptors => _descriptors ??= CommentDescriptors.Of(this);

    /// <summary>The stretches between <see cref="Quoted"/>: the commenter's own words, as far as the text shows.</summary>
    public IEnumerable<TextSpan> OwnSpans
    {
        get
        {
            var start = Span.Start;
            foreach (var quoted in Quoted)
            {
                if (quoted.Span.Start > start)
                {
                    yield return new TextSpan(start, quoted.Span.Start);
                }

                start = quoted.Span.End;
            }

            if (start < Span.End)
            {
                yield return new TextSpan(start, Span.End);
            }
        }
    }

    /// <summary>The commenter's own words; an ellipsis stands for each quoted stretch.</summary>
    public string OwnText
    {
        get
        {
            var text = new StringBuilder(Span.Length);
            var end = Span.Start;
            foreach (var quoted in Quoted)
            {
                text.Append(_raw.Text, end, quoted.Span.Start - end).Append('\u2026');
                end = quoted.Span.End;
            }

            return text.Append(_raw.Text, end, Span.End - end).ToString();
        }
    }

    /// <summary>The words of others in it, one stretch a line.</summary>
    public string QuotedText => string.Join('\n', Quoted.Select(quoted => quoted.Text));

    internal RawText Raw => _raw;

    internal string? Outlet { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Id}: {Text}");
}
