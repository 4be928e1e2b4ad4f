namespace MediaCourse.Comments.Tone.Evaluation;

/// <summary>A text with the tone that a reader gave it.</summary>
/// <param name="Id">What the text is called in tables: a line number, for example.</param>
/// <param name="Text">The text.</param>
/// <param name="Rating">The reader's tone on a scale of the reader's own: below 0 negative, above 0 positive.</param>
public sealed record LabelledText(string Id, string Text, double Rating);
