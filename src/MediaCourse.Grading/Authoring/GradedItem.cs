using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Authoring.Rubrics;

namespace MediaCourse.Grading.Authoring;

/// <summary>How an item is answered and marked.</summary>
public enum ItemKind
{
    /// <summary>By code that checks mark.</summary>
    Code,

    /// <summary>By prose that people mark.</summary>
    Prose,

    /// <summary>By a chart or table, made by code, that people mark beside the reference's.</summary>
    Output,

    /// <summary>By cells below the task, which people mark.</summary>
    Task,
}

/// <summary>Something that carries points.</summary>
public sealed record GradedItem
{
    /// <summary>Its grade_id, unique in the notebook.</summary>
    public required string Id { get; init; }

    /// <summary>What readers call it: the heading above it.</summary>
    public required string Title { get; init; }

    /// <summary>How it is answered and marked.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>What it is worth.</summary>
    public required double Points { get; init; }

    /// <summary>Where its graded cell stands in the master notebook, from 0.</summary>
    public required int CellIndex { get; init; }

    /// <summary>The grade_ids of the cells in which it is answered.</summary>
    public required IReadOnlyList<string> AnswerIds { get; init; }

    /// <summary>Whether its points come on top of the full mark.</summary>
    public bool IsExtraCredit { get; init; }

    /// <summary>Its checks, visible and hidden, in the master's order; none where people mark it.</summary>
    public IReadOnlyList<CheckSpec> Checks { get; init; } = [];

    /// <summary>How people mark it; null where checks do.</summary>
    public Rubric? Rubric { get; init; }
}
