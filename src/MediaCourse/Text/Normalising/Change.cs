using System.Runtime.InteropServices;

namespace MediaCourse.Text.Normalising;

/// <summary>A place where a normalised text and its raw text do not match character for character; behind it they run in step again.</summary>
/// <param name="Here">The span of the normalised text.</param>
/// <param name="Raw">The span of the raw text.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Change(TextSpan Here, TextSpan Raw);
