using System.Runtime.InteropServices;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Attribution;

/// <summary>A word, a mark or a whole quotation in a reporter's sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it lies in the raw text.</param>
/// <param name="Quotation">Which quotation it is; -1 for a word or mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SentenceItem(ItemKind Kind, TextSpan Span, int Quotation = -1);
