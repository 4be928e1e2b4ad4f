namespace MediaCourse.Grading.HandInValidation;

/// <summary>How far a student is with an item.</summary>
public enum ItemState
{
    /// <summary>It is as it was handed out.</summary>
    Untouched,

    /// <summary>There is an answer, and a check that it does not pass.</summary>
    Unfinished,

    /// <summary>There is an answer, and every check that is made here passes.</summary>
    Done,

    /// <summary>Cells that belong to it are gone.</summary>
    Missing,
}
