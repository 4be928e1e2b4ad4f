using MediaCourse.Checks;

namespace MediaCourse.Grading.Judging;

/// <summary>What the reference solution gives for a check.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Value">The value.</param>
/// <param name="JudgedType">The type that the check's judge takes, as C# writes it; null where values are compared.</param>
public sealed record ReferenceValue(string Check, ProbeValue Value, string? JudgedType);
