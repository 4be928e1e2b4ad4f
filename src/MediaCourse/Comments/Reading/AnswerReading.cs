using System.Collections.Immutable;
using MediaCourse.Evaluation;
using MediaCourse.Evaluation.Reference;

namespace MediaCourse.Comments.Reading;

/// <summary>What some comments answer, by three readings: a student's, the rules', the reference annotation's.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Comments">A row for each comment that was asked for, by its first line.</param>
public sealed record AnswerReading(CommentThread Thread, ImmutableArray<AnswerLine> Comments)
{
    /// <summary>Compares.</summary>
    /// <param name="thread">The thread, with the rules' reading.</param>
    /// <param name="mine">For the first line of a comment the line that it answers, 0 for none, null where the student has not said.</param>
    /// <param name="reference">The reference annotation.</param>
    public static AnswerReading Of(CommentThread thread, IEnumerable<KeyValuePair<int, int?>> mine, ReferenceAnnotation reference)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(reference);
        List<ReferenceComment> comments = [.. reference.Comments.Where(comment => comment.Source == thread.Source)];
        return new AnswerReading(thread, [.. mine.OrderBy(answer => answer.Key).Select(answer => Read(thread, comments, answer.Key, answer.Value))]);
    }

    private static AnswerLine Read(CommentThread thread, List<ReferenceComment> comments, int line, int? mine)
    {
        var found = thread.Comments.FirstOrDefault(comment => comment.StartLine <= line && line <= comment.EndLine);
        var annotated = comments.Find(comment => comment.StartLine <= line && line <= comment.EndLine);
        var target = comments.Find(comment => comment.Id == annotated?.ReplyTo);
        return new AnswerLine(line, found?.Text, mine)
        {
            IsKnown = found is not null && annotated is not null,
            Rules = found?.Reply is { } reply ? thread[reply.To].StartLine : null,
            Reason = found?.Reply?.Reason,
            Reference = target?.StartLine,
            ReferenceSure = annotated?.ReplySure,
            IsMineReference = mine is { } answer && IsIn(target, answer),
            IsRulesReference = IsIn(target, found?.Reply is { } link ? thread[link.To].StartLine : 0),
        };
    }

    // A reader who names another line of the same comment means the same.
    private static bool IsIn(ReferenceComment? target, int line) => target is null ? line == 0 : line >= target.StartLine && line <= target.EndLine;
}

/// <summary>What one comment answers.</summary>
/// <param name="Line">Its first line, as the student was asked.</param>
/// <param name="Text">The comment; null where no comment has the line.</param>
/// <param name="Mine">The line that it answers as a student says, 0 for none; null where the student has not said.</param>
public sealed record AnswerLine(int Line, string? Text, int? Mine)
{
    /// <summary>Whether both rules and reference annotation have a comment at the line.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The first line of the comment that it answers, as the rules say; null for none.</summary>
    public int? Rules { get; init; }

    /// <summary>Why the rules say so; null where they say none.</summary>
    public string? Reason { get; init; }

    /// <summary>The first line of the comment that it answers, as the reference annotation says; null for none.</summary>
    public int? Reference { get; init; }

    /// <summary>How sure the reference annotation is of it, 0 to 1.</summary>
    public double? ReferenceSure { get; init; }

    /// <summary>Whether the student names a line of the comment that the reference annotation names.</summary>
    public bool IsMineReference { get; init; }

    /// <summary>Whether the rules name that comment.</summary>
    public bool IsRulesReference { get; init; }
}
