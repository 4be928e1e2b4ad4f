namespace MediaCourse.Grading.HandInValidation;

/// <summary>What kind of problem a student's notebook has.</summary>
public enum HandInProblemKind
{
    /// <summary>A cell stopped with an error.</summary>
    CellFails,

    /// <summary>A cell did not end in time.</summary>
    CellTooSlow,

    /// <summary>A cell that stays as it is was changed.</summary>
    LockedCellChanged,

    /// <summary>A cell is gone.</summary>
    CellDeleted,

    /// <summary>A cell stands there more than once.</summary>
    CellDoubled,

    /// <summary>A cell was made into another kind.</summary>
    CellRetyped,

    /// <summary>The notebook does not say which assignment it is for.</summary>
    NoAssignment,
}

/// <summary>Something in a student's notebook that should be put right before it is handed in.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="CellId">The id of the cell, or null.</param>
/// <param name="CellIndex">Its place, from 0, or null.</param>
/// <param name="Message">What is wrong and what to do, in a beginner's words.</param>
public sealed record HandInProblem(HandInProblemKind Kind, string? CellId, int? CellIndex, string Message);
