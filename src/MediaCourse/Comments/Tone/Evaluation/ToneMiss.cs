namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>A text on which scorer and reader are apart.</summary>
/// <param name="Text">The text and the reader's rating.</param>
/// <param name="Tone">What the scorer gave.</param>
/// <param name="Gap">
/// How far the scorer lies above (or, below 0, under) the reader. The scales differ, so each side is first measured in
/// its own standard deviations from its own mean.
/// </param>
public sealed record ToneMiss(LabelledText Text, double Tone, double Gap);
