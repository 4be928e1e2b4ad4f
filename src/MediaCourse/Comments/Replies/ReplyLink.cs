namespace MediaCourse.Comments.Replies;

/// <summary>The comment that another one likely answers. The text does not say so; this is a guess with its reasons.</summary>
/// <param name="To">The number of the comment that is answered.</param>
/// <param name="Confidence">How far the evidence speaks for this one, from 0 to 1: a rank, no probability.</param>
/// <param name="Reason">What speaks for it, the weightiest first.</param>
public sealed record ReplyLink(int To, double Confidence, string Reason);
