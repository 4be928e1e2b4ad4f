using System.Globalization;

namespace MediaCourse.Comments.Labels;

/// <summary>A label does not fit its thread or its scale; the message names the comment and what to do.</summary>
public sealed class CommentLabelException : MediaCourseException
{
    private CommentLabelException(string message)
        : base(message)
    {
    }

    internal static CommentLabelException NoComment(CommentLabel label, int comments) => new(comments == 0
        ? "The thread has no comments to label."
        : string.Create(CultureInfo.InvariantCulture, $"There is no comment {label.Comment}; the thread has comments 1 to {comments}."));

    internal static CommentLabelException NoTone(CommentLabel label) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Comment {label.Comment}: {label.Tone} is no tone; write a number from -2 to 2, or null for none."));
}
