namespace MediaCourse.Notebooks.Sessions;

/// <summary>Where a session runs and what it may use.</summary>
public sealed record SessionOptions
{
    /// <summary>Current folder of the cells; relative <c>#r</c> and <c>#load</c> start here. Absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Wall time a cell may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an interrupted cell may take to stop before its executor is replaced.</summary>
    public TimeSpan InterruptGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Memory of the managed heap in bytes.</summary>
    public long MemoryLimit { get; init; } = 2L << 30;

    /// <summary>Output of one cell in bytes of UTF-8; what is beyond is cut, and the cut is stated.</summary>
    public int OutputLimit { get; init; } = 1 << 20;
}
