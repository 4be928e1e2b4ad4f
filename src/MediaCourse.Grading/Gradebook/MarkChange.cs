namespace MediaCourse.Grading.Gradebook;

/// <summary>What a regrading changes.</summary>
public sealed record MarkChange
{
    /// <summary>The student.</summary>
    public required string Student { get; init; }

    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>The points of its checks in force.</summary>
    public required double Old { get; init; }

    /// <summary>The points of its checks by the new grading.</summary>
    public required double New { get; init; }
}
