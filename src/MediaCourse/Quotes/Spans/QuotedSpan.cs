using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Spans;

/// <summary>Words between marks.</summary>
/// <param name="Words">Exactly the words between the marks.</param>
/// <param name="Outer">The words with their marks.</param>
/// <param name="Repair">What was mended.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one in it, and so on.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuotedSpan(TextSpan Words, TextSpan Outer, MarkRepair Repair, int Depth);
