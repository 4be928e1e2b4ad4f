using MediaCourse.Grading.Sandbox;

namespace MediaCourse.Grading.Execution;

/// <summary>What a hand-in may use while it is graded.</summary>
public sealed record ExecutionLimits
{
    /// <summary>Wall time of a cell or a check.</summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wall time of all cells and checks of a hand-in.</summary>
    public TimeSpan HandIn { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Processor time of compiling a cell.</summary>
    public TimeSpan CellCompilation { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Processor time of compiling a hand-in.</summary>
    public TimeSpan Compilation { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many times the processor time of compiling is waited for by the clock: a compiler that computes nothing any more is given up too, but
    /// not one that has to share the machine.
    /// </summary>
    public int CompilationPatience { get; init; } = 12;

    /// <summary>Bytes of output of a cell; what is beyond is cut, and the cut is stated.</summary>
    public int Output { get; init; } = 256 << 10;

    /// <summary>Bytes of managed memory of a hand-in.</summary>
    public long Memory { get; init; } = 384L << 20;

    /// <summary>How often a hand-in may bring its process down before what is left of it is given up.</summary>
    public int Restarts { get; init; } = 3;

    /// <summary>Bytes beside the managed memory, for the runtime, its threads and native code.</summary>
    internal long OtherMemory { get; init; } = 640L << 20;

    internal SandboxLimits Executor => new() { ManagedMemory = Memory, Memory = Memory + OtherMemory, ProcessorTime = (HandIn * 2) + TimeSpan.FromSeconds(10) };

    internal static SandboxLimits Compiler => new() { ManagedMemory = 768L << 20, Memory = 1536L << 20, TemporarySpace = 1 << 20 };
}
