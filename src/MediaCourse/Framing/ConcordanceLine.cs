using MediaCourse.Text;

namespace MediaCourse.Framing;

/// <summary>One occurrence of a term with what stands around it.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">The line of the raw file on which the occurrence begins.</param>
/// <param name="Span">The occurrence in the raw text.</param>
/// <param name="Left">The words before it, as they stand in the raw text.</param>
/// <param name="Match">The occurrence as it stands in the raw text.</param>
/// <param name="Right">The words behind it, as they stand in the raw text.</param>
public sealed record ConcordanceLine(string Source, int Line, TextSpan Span, string Left, string Match, string Right);
