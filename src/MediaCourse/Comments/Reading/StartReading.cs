using System.Collections.Immutable;
using MediaCourse.Comments.Segmentation;
using MediaCourse.Evaluation;

namespace MediaCourse.Comments.Reading;

/// <summary>Where comments begin in some lines of a thread, by three readings: a student's, the rules', the reference annotation's.</summary>
/// <param name="Thread">The thread.</param>
/// <param name="Lines">The lines that are compared.</param>
/// <param name="IsMarked">Whether the student marked any line at all.</param>
/// <param name="Outside">Lines that the student marked and that are not compared.</param>
public sealed record StartReading(CommentThread Thread, ImmutableArray<LineReading> Lines, bool IsMarked, ImmutableArray<int> Outside)
{
    /// <summary>Compares.</summary>
    /// <param name="thread">The thread, with the rules' reading.</param>
    /// <param name="mine">The lines at which a comment begins, as a student says.</param>
    /// <param name="reference">The reference annotation.</param>
    /// <param name="firstLine">The first line that is compared.</param>
    /// <param name="lastLine">The last one.</param>
    public static StartReading Of(CommentThread thread, IEnumerable<int> mine, ReferenceAnnotation reference, int firstLine, int lastLine)
    {
        ArgumentNullException.ThrowIfNull(thread);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(reference);
        var marked = mine.ToHashSet();
        var starts = reference.Comments.Where(comment => comment.Source == thread.Source).Select(comment => comment.StartLine).ToHashSet();
        ImmutableArray<LineReading> lines =
        [
            .. thread.Boundaries
                .Where(boundary => boundary.Line >= firstLine && boundary.Line <= lastLine)
                .Select(boundary => new LineReading(boundary, marked.Contains(boundary.Line), starts.Contains(boundary.Line))),
        ];
        return new StartReading(thread, lines, marked.Count > 0, [.. marked.Except(lines.Select(line => line.Boundary.Line)).Order()]);
    }
}

/// <summary>Whether a comment begins at a line.</summary>
/// <param name="Boundary">What the rules say.</param>
/// <param name="Mine">What a student says.</param>
/// <param name="Reference">What the reference annotation says.</param>
public sealed record LineReading(Boundary Boundary, bool Mine, bool Reference);
