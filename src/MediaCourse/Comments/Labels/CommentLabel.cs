namespace MediaCourse.Comments.Labels;

/// <summary>What one reader says of one comment.</summary>
/// <param name="Comment">The comment's number in its thread.</param>
/// <param name="Reader">Who has read it.</param>
/// <param name="Tone">The tone of its own words from -2 (contempt, condemnation) to 2 (praise); null where the reader gave none.</param>
/// <param name="Irony">Whether it is meant ironically; null where the reader did not say.</param>
/// <param name="Note">Why, in the reader's words.</param>
public sealed record CommentLabel(int Comment, string Reader, double? Tone = null, Irony? Irony = null, string? Note = null);
