using MediaCourse.Text;

namespace MediaCourse.Display;

/// <summary>A stretch of a text that is to be shown with a mark on it.</summary>
/// <param name="Span">Where it lies in the raw text.</param>
/// <param name="Name">What it belongs to, such as a speaker; marks of one name share a letter and a colour.</param>
/// <param name="Detail">What is said of this one on pointing at it, such as the rule that found it; null for nothing.</param>
public sealed record TextMark(TextSpan Span, string Name, string? Detail = null);
