using System.Runtime.InteropServices;

namespace MediaCourse.Quotes.Spans;

/// <summary>A mark that has opened a quotation not yet closed.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenMark(Mark Mark, MarkRepair Repair);
