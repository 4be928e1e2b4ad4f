using System.Globalization;
using MediaCourse.Comments;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Evaluation;

/// <summary>Compares where comments begin and end, what they answer, repeat, and take over from others.</summary>
internal static class CommentClaims
{
    public static IEnumerable<MeasureComparison> Compare(Corpus corpus, ReferenceAnnotation reference, CancellationToken cancellationToken)
    {
        var marked = reference.Comments
            .GroupBy(comment => comment.Source, StringComparer.Ordinal)
            .Select(thread => (Article: corpus[thread.Key], Comments: thread.ToDictionary(comment => comment.Id, comment => new Entry(
                new TextSpan(comment.Start, comment.End), comment.ReplyTo, comment.DuplicateOf, [.. comment.Quoted.Select(words => new TextSpan(words.Start, words.End))]))))
            .ToList();
        var found = corpus.Articles
            .Select(article => (Article: article, Comments: CommentThread.Of(article, cancellationToken).Comments.ToDictionary(comment => comment.Id, comment => new Entry(
                comment.Span, comment.Reply?.To, comment.DuplicateOf, [.. comment.Quoted.Select(words => words.Span)]))))
            .ToList();
        return
        [
            Compare(EvaluationMeasure.CommentBoundaries, (article, comments) => comments.Values
                .OrderBy(comment => comment.Span.Start)
                .Skip(1)
                .Select(comment => new Claim(article, FirstLine(article, comment.Span), "a comment begins"))),
            Compare(EvaluationMeasure.Comments, (article, comments) => comments.Values.Select(comment => Claim.About(article, comment.Span, "a comment"))),
            Compare(EvaluationMeasure.DoubledComments, (article, comments) => Links(article, comments, comment => comment.DuplicateOf)),
            Compare(EvaluationMeasure.ReplyLinks, (article, comments) => Links(article, comments, comment => comment.ReplyTo)),
            Compare(EvaluationMeasure.QuotedWords, (article, comments) => comments.Values.SelectMany(comment => comment.Quoted).Select(words => Claim.About(article, words, "others' words"))),
        ];

        MeasureComparison Compare(EvaluationMeasure measure, Func<Article, Dictionary<int, Entry>, IEnumerable<Claim>> claims) => ClaimComparison.Of(
            measure,
            [.. marked.SelectMany(thread => claims(thread.Article, thread.Comments))],
            [.. found.SelectMany(thread => claims(thread.Article, thread.Comments))]);
    }

    // The two sides number differently where they cut differently, so that a link is told by its lines.
    private static IEnumerable<Claim> Links(Article article, Dictionary<int, Entry> comments, Func<Entry, int?> target) => comments.Values
        .Where(comment => target(comment) is not null)
        .Select(comment => Claim.About(article, comment.Span, string.Create(CultureInfo.InvariantCulture, $"line {article.Raw.LineOf(comments[target(comment)!.Value].Span.Start)}")));

    private static TextSpan FirstLine(Article article, TextSpan comment) => article.Raw.LineSpan(article.Raw.LineOf(comment.Start));

    private sealed record Entry(TextSpan Span, int? ReplyTo, int? DuplicateOf, IReadOnlyList<TextSpan> Quoted);
}
