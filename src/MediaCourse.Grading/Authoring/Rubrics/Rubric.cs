namespace MediaCourse.Grading.Authoring.Rubrics;

/// <summary>How an item that people mark is marked.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Levels">The levels, the best first.</param>
public sealed record Rubric(string ItemId, IReadOnlyList<RubricLevel> Levels);

/// <summary>A level of a rubric.</summary>
/// <param name="Points">What it is worth.</param>
/// <param name="Name">What it is called, in a word or two.</param>
/// <param name="Sentence">What work on this level does, in a sentence.</param>
public sealed record RubricLevel(double Points, string Name, string Sentence);
