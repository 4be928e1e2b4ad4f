using MediaCourse.Text;

namespace MediaCourse.Comments.Descriptors;

/// <summary>A word that shows whom or what a comment speaks to or about.</summary>
/// <param name="Target">Whom or what.</param>
/// <param name="Span">Where the word stands in the raw text.</param>
/// <param name="Text">The word as it stands.</param>
/// <param name="Rule">The rule that took it for that.</param>
public sealed record TargetMention(CommentTarget Target, TextSpan Span, string Text, string Rule);
