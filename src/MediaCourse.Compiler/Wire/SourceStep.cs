using MediaCourse.Executor.Wire;

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
internal sealed record SourceStep(string Name, string Code, StepScope Scope)
{
    private const int MinimumSize = 9;

    /// <summary>The steps of a notebook in one message.</summary>
    public static ReadOnlyMemory<byte> ToFrame(IReadOnlyList<SourceStep> steps)
    {
        var writer = new MessageWriter(FrameKind.Compile).Int32(steps.Count);
        foreach (var step in steps)
        {
            writer.String(step.Name).String(step.Code).Byte((byte)step.Scope);
        }

        return writer.ToFrame();
    }

    public static IReadOnlyList<SourceStep> ReadAll(ReadOnlySpan<byte> payload)
    {
        var reader = new MessageReader(payload);
        var steps = new SourceStep[reader.Count(MinimumSize)];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new SourceStep(reader.String(), reader.String(), (StepScope)reader.Byte());
        }

        reader.End();
        return steps;
    }
}
