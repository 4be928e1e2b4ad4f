using MediaCourse.Grading.Execution;

namespace MediaCourse.Grading.Courses;

/// <summary>What a hand-in may use while it is graded.</summary>
public sealed record GradingLimits
{
    /// <summary>The limits of a course that names none.</summary>
    public static GradingLimits Default { get; } = new();

    /// <summary>Wall time of a cell.</summary>
    public TimeSpan Cell { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wall time of a whole hand-in.</summary>
    public TimeSpan HandIn { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Memory in megabytes.</summary>
    public int MemoryMegabytes { get; init; } = 384;

    /// <summary>Output of a cell in kilobytes.</summary>
    public int OutputKilobytes { get; init; } = 256;

    /// <summary>The same as the sandbox takes them.</summary>
    public ExecutionLimits ForExecution() => new()
    {
        Cell = Cell,
        HandIn = HandIn,
        Memory = (long)MemoryMegabytes << 20,
        Output = OutputKilobytes << 10,
    };
}
