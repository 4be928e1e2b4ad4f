namespace MediaCourse.Grading.Sandbox;

/// <summary>What a sandboxed process, with all that it starts, may use.</summary>
public sealed record SandboxLimits
{
    /// <summary>Bytes of the managed heap.</summary>
    public long ManagedMemory { get; init; } = 384L << 20;

    /// <summary>Bytes of all memory that can be written: the managed heap, the runtime, stacks, native code.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Processes and threads; the runtime itself has about a dozen.</summary>
    public int Threads { get; init; } = 64;

    /// <summary>Files open at one time.</summary>
    public int OpenFiles { get; init; } = 256;

    /// <summary>Bytes of one file.</summary>
    public long FileSize { get; init; } = 8L << 20;

    /// <summary>Bytes of the private temporary folder.</summary>
    public long TemporarySpace { get; init; } = 32L << 20;

    /// <summary>Processor time over all threads, or null where the process lives on and is watched by other means.</summary>
    public TimeSpan? ProcessorTime { get; init; }
}
