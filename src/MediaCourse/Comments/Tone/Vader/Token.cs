using System.Runtime.InteropServices;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>A word or emoticon as it stands in a text.</summary>
/// <param name="Word">What the rules know of it.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="IsUpper">Whether it is written in capitals.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(Word Word, int Start, int Length, bool IsUpper);
