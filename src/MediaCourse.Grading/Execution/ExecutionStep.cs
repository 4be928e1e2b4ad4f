namespace MediaCourse.Grading.Execution;

/// <summary>What a step of a graded notebook is.</summary>
public enum StepKind
{
    /// <summary>A cell of the master that every hand-in has before any of its own, such as the setup.</summary>
    Shared,

    /// <summary>A cell: the student's, or one of the master's after it.</summary>
    Cell,

    /// <summary>The probe of a check that students have too; its value is taken at its place in the notebook.</summary>
    Probe,

    /// <summary>
    /// The probe of a hidden check. It sees the notebook as it stands at its place, but its code enters the sandbox only when all cells
    /// have run and nothing that they write is listened to any more.
    /// </summary>
    HiddenProbe,

    /// <summary>Statements that prepare the hidden checks behind them, and run when these do.</summary>
    HiddenCell,
}

/// <summary>A step of a graded notebook.</summary>
/// <param name="Name">What messages call it, such as <c>cell 3</c>; it enters the sandbox.</param>
/// <param name="Code">Its C#; a probe's ends in an expression whose value is a text.</param>
/// <param name="Kind">What it is.</param>
public sealed record ExecutionStep(string Name, string Code, StepKind Kind)
{
    /// <summary>The cell that hidden steps stand in; what they declare is seen by the other hidden steps of that cell and by nothing else.</summary>
    public int Group { get; init; }

    internal bool IsHidden => Kind is StepKind.HiddenProbe or StepKind.HiddenCell;

    internal bool IsProbe => Kind is StepKind.Probe or StepKind.HiddenProbe;
}
