namespace MediaCourse.Grading.Execution;

/// <summary>Which processor time a compile worker has used up.</summary>
internal enum UsedUp
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>That of one cell.</summary>
    TimeOfCell,

    /// <summary>That of all cells of a notebook.</summary>
    TimeOfNotebook,
}
