namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>A part of a check cell. The parts run one after the other, each as a cell of its own, so that one that fails fails alone.</summary>
/// <param name="IsHidden">Whether it stands in a region of hidden checks, so that it runs after the student's cells only.</param>
public abstract record CheckStep(bool IsHidden);

/// <summary>Statements between checks, such as one that loads a text the student has not seen.</summary>
/// <param name="Code">The statements.</param>
/// <param name="IsHidden">Whether they stand in a region of hidden checks.</param>
public sealed record Preparation(string Code, bool IsHidden) : CheckStep(IsHidden);

/// <summary>A check.</summary>
/// <param name="Check">The check; run its <see cref="CheckSpec.ProbeCode"/>.</param>
public sealed record ProbeStep(CheckSpec Check) : CheckStep(Check.IsHidden);
