namespace MediaCourse.Framing.Indicators;

/// <summary>A question about a text that is answered by yes or no, one of those that show a frame.</summary>
/// <param name="Frame">The frame, such as "conflict".</param>
/// <param name="Number">Its place among the questions of the frame, from 1.</param>
/// <param name="Text">The question.</param>
/// <param name="Remark">What to know when answering; null where there is nothing.</param>
public sealed record FrameQuestion(string Frame, int Number, string Text, string? Remark = null);
