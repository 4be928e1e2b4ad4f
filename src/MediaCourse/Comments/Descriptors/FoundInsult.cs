using MediaCourse.Text;

namespace MediaCourse.Comments.Descriptors;

/// <summary>A word of the list of insults in a comment.</summary>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Text">The word as it stands.</param>
/// <param name="Entry">The entry of the list, with its reason.</param>
public sealed record FoundInsult(TextSpan Span, string Text, InsultWord Entry);
