using MediaCourse.Comments;
using MediaCourse.Evaluation.Reference;
using MediaCourse.Sources;
using MediaCourse.Tests.Gold;

namespace MediaCourse.Tests.Comments;

/// <summary>The antiwar thread as the library reads it, and as the reference annotation does.</summary>
internal static class ReferenceThread
{
    public static CommentThread Found { get; } = CommentThread.Of(Corpus.Load(Repository.Seeds)["antiwar"]);

    public static IReadOnlyList<ReferenceComment> Gold { get; } = GoldAnnotation.Load("").Comments;

    /// <summary>The annotated comment that holds a line.</summary>
    public static int GoldAt(int line) => Gold.Single(comment => comment.StartLine <= line && line <= comment.EndLine).Id;

    public static double F1<T>(IEnumerable<T> found, IEnumerable<T> expected)
    {
        var (a, b) = (found.ToHashSet(), expected.ToHashSet());
        return 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }
}
