using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>A double quotation mark: where it stands and what speaks for its opening or closing.</summary>
/// <param name="Span">Its characters: one, or two where a doubled single mark serves.</param>
/// <param name="Shape">What its character says.</param>
/// <param name="Leaning">What its neighbours say.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(TextSpan Span, MarkShape Shape, MarkLeaning Leaning);
