using System.Collections.Immutable;
using MediaCourse.Comments.Quoted;
using MediaCourse.Comments.Replies;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Display;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Comments;

/// <summary>
/// The readers' comments below an article, told apart where author, time and indentation are lost, so that only the form of the lines is left.
/// </summary>
/// <remarks>
/// Where comments begin, what they answer and whose words they use are likely readings, each with a confidence and a reason; the text
/// itself says none of it.
/// </remarks>
[TypeFormatterSource(typeof(CommentThreadFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class CommentThread
{
    private CommentThread(Article article, ImmutableArray<Boundary> boundaries, ImmutableArray<Comment> comments)
    {
        Article = article;
        Boundaries = boundaries;
        Comments = comments;
    }

    /// <summary>The page on which the comments stand.</summary>
    public Article Article { get; }

    /// <summary>The id of the source.</summary>
    public string Source => Article.Id;

    /// <summary>For each line of the comments whether a comment begins there, and why.</summary>
    public ImmutableArray<Boundary> Boundaries { get; }

    /// <summary>The comments in the order of the page; none where the page has none.</summary>
    public ImmutableArray<Comment> Comments { get; }

    /// <summary>The comment with a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The thread has no such comment.</exception>
    public Comment this[int id]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(id, Comments.Length);
            return Comments[id - 1];
        }
    }

    /// <summary>
    /// The comments of an article. A text of which no corpus.json says anything, and in which nothing marks where comments begin, is taken
    /// for comments as a whole.
    /// </summary>
    public static CommentThread Of(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var lines = Segmenter.LinesOf(article, cancellationToken);
        if (lines.Count == 0 && article.Description is { Line: null, Hints.IsEmpty: true })
        {
            var hint = new RoleHint(SpanRole.Comment, 1, null, "Nothing says what the text is, so that all of it is taken for comments.");
            article = Article.Clean(article.Description with { Hints = [hint] }, article.Raw);
            lines = Segmenter.LinesOf(article, cancellationToken);
        }

        var boundaries = Segmenter.Cut(article.Raw, lines, cancellationToken);
        return new CommentThread(article, boundaries, lines.Count == 0 ? [] : Read(article, [.. lines], boundaries, cancellationToken));
    }

    private static ImmutableArray<Comment> Read(Article article, ThreadLine[] lines, ImmutableArray<Boundary> boundaries, CancellationToken cancellationToken)
    {
        var comments = ImmutableArray.CreateBuilder<Comment>();
        var words = new QuotedFinder(article);
        var replies = new ReplyFinder();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var first = 0; first < lines.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = first + 1;
            while (end < lines.Length && !boundaries[end].Begins)
            {
                end++;
            }

            var id = comments.Count + 1;
            var span = new TextSpan(lines[first].Span.Start, lines[end - 1].Span.End);
            var duplicateOf = Duplicates.Find(seen, article.Raw.Text, span, id);
            var own = lines.AsSpan()[first..end];
            var quoted = duplicateOf is null ? words.Next(id, own) : [];
            comments.Add(new Comment(article, id, span, boundaries[first], duplicateOf, quoted, replies.Next(id, own, quoted, duplicateOf is not null)));
            first = end;
        }

        return comments.ToImmutable();
    }
}
