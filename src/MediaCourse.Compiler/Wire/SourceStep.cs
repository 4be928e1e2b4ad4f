namespace MediaCourse.Compiler.Wire;

/// <summary>What a step continues, and what continues it.</summary>
internal enum StepScope : byte
{
    /// <summary>It continues the notebook, and what comes after it continues it.</summary>
    Notebook = 0,

    /// <summary>It continues the notebook and leaves no trace.</summary>
    Probe = 1,

    /// <summary>It begins a branch of the notebook, which the steps on the branch continue.</summary>
    NewBranch = 2,

    /// <summary>It continues the branch.</summary>
    Branch = 3,

    /// <summary>It continues the branch and leaves no trace.</summary>
    BranchProbe = 4,

    /// <summary>It begins a branch and leaves no trace.</summary>
    NewBranchProbe = 5,
}

/// <summary>A cell, or the probe of a check, to be compiled.</summary>
/// <param name="Name">What messages call it, such as <c>cell 3</c>.</param>
/// <param name="Code">Its C#.</param>
/// <param name="Scope">What it continues.</param>
internal sealed record SourceStep(string Name, string Code, StepScope Scope);
