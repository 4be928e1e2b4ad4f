namespace MediaCourse.Grading.SourceValidation;

/// <summary>What can be wrong with a master notebook and its rubrics.</summary>
public enum SourceRule
{
    /// <summary>Grading metadata that cannot be read.</summary>
    Metadata,

    /// <summary>A cell with a part in grading has no grade_id.</summary>
    IdMissing,

    /// <summary>Two cells have one grade_id.</summary>
    IdDoubled,

    /// <summary>A graded cell is worth nothing.</summary>
    PointsMissing,

    /// <summary>A cell's points are not the sum of its checks' points.</summary>
    PointsSum,

    /// <summary>A Markdown cell is marked as code would be, or the other way round.</summary>
    CellKind,

    /// <summary>A marker that does not end, does not begin, stands inside another region, or is misspelt.</summary>
    Region,

    /// <summary>A region in a cell that has no use for it.</summary>
    RegionMisplaced,

    /// <summary>A solution that students would get.</summary>
    SolutionOutside,

    /// <summary>A graded cell without checks.</summary>
    ChecksMissing,

    /// <summary>Checks without an answer before them.</summary>
    AnswerMissing,

    /// <summary>A check that cannot be read.</summary>
    Check,

    /// <summary>A check where none is made.</summary>
    CheckMisplaced,

    /// <summary>Two checks have one name.</summary>
    CheckNameDoubled,

    /// <summary>An item that people mark has no rubric.</summary>
    RubricMissing,

    /// <summary>A rubric that fits no item, or not its points.</summary>
    Rubric,

    /// <summary>A cell loads what students do not get.</summary>
    Reference,

    /// <summary>course.json names an item that there is not.</summary>
    ExtraCredit,

    /// <summary>Nothing in the notebook carries points.</summary>
    NoItems,

    /// <summary>A cell fails although it holds the reference solution.</summary>
    CellFails,

    /// <summary>A check fails on the reference solution.</summary>
    CheckFails,

    /// <summary>A check's value cannot be compared.</summary>
    CheckUnfit,

    /// <summary>A check gives different values on two runs.</summary>
    CheckVaries,

    /// <summary>The unsolved notebook passes a check already.</summary>
    CheckPassesUnsolved,
}
