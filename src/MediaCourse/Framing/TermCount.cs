using System.Runtime.InteropServices;

namespace MediaCourse.Framing;

/// <summary>How often two sets of texts use a term.</summary>
/// <param name="Term">The word or words.</param>
/// <param name="CountA">Occurrences in set A.</param>
/// <param name="CountB">Occurrences in set B.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TermCount(string Term, long CountA, long CountB);
