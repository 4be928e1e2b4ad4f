using MediaCourse.Text;

namespace MediaCourse.Quotes.Attribution;

/// <summary>A sentence without quotation that reports speech.</summary>
internal sealed record AttributedSentence(TextSpan Span, string Speaker, string Mention, string Cue);
