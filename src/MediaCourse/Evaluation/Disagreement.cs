namespace MediaCourse.Evaluation;

/// <summary>A place where a method and the reference annotation differ. Who is right, a reader decides.</summary>
/// <param name="Measure">By which measure.</param>
/// <param name="Source">The id of the source.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Reference">What the reference says there; null for nothing.</param>
/// <param name="Method">What the method says there; null for nothing.</param>
/// <param name="Text">The words in question.</param>
public sealed record Disagreement(EvaluationMeasure Measure, string Source, int Line, string? Reference, string? Method, string Text);
