using MediaCourse.Comments.Tone;

namespace MediaCourse.Comments.Summary;

/// <summary>The tone of one comment by one scorer, its own words apart from those of others.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Own">The tone of its own words.</param>
/// <param name="Quoted">The tone of the words of others in it; null where there are none.</param>
/// <param name="Whole">The tone of all its words together, as a scorer gives it that does not tell them apart.</param>
public sealed record CommentTone(Comment Comment, double Own, double? Quoted, double Whole)
{
    /// <summary>Scores a comment.</summary>
    public static CommentTone Of(Comment comment, IToneScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(scorer);
        return new CommentTone(
            comment,
            scorer.Tone(comment.OwnText),
            comment.Quoted.IsEmpty ? null : scorer.Tone(comment.QuotedText),
            scorer.Tone(comment.Text));
    }
}
