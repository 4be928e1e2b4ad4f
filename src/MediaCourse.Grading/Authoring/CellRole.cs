namespace MediaCourse.Grading.Authoring;

/// <summary>What a cell of an assignment is for.</summary>
public enum CellRole
{
    /// <summary>It has no part in grading; students may change it.</summary>
    Plain,

    /// <summary>It is given, and stays as it is.</summary>
    Locked,

    /// <summary>The student's code, graded by the checks behind it.</summary>
    Answer,

    /// <summary>Checks on the answers before it: an item that the machine marks.</summary>
    Checks,

    /// <summary>The student's prose: an item that people mark.</summary>
    Prose,

    /// <summary>The student's code whose output people mark.</summary>
    Output,

    /// <summary>A task that students solve in cells of their own below it: an item that people mark.</summary>
    Task,
}
