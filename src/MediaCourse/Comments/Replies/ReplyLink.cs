namespace MediaCourse.Comments.Replies;

/// <summary>The comment that another one likely answers. The text does not say so; this is a guess with its reasons.</summary>
/// <param name="To">The number of the comment that is answered.</param>
/// <param name="Confidence">The share of links with as much evidence that are likely right, from 0.5 to below 1. Scaled (Platt 1999) on the one thread
/// that is annotated, with 25 links: an estimate that another thread may miss by 0.2.</param>
/// <param name="Reason">What speaks for it, the weightiest first.</param>
public sealed record ReplyLink(int To, double Confidence, string Reason);
