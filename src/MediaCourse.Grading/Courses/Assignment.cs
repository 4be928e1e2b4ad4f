namespace MediaCourse.Grading.Courses;

/// <summary>Which of a student's hand-ins counts.</summary>
public enum CountedHandIn
{
    /// <summary>The one handed in last.</summary>
    Last,

    /// <summary>The one with the most points after what lateness takes off.</summary>
    Best,
}

/// <summary>What becomes of cells that a student added.</summary>
public enum ExtraCells
{
    /// <summary>They run where they stand.</summary>
    Run,

    /// <summary>They are left out of the graded notebook.</summary>
    LeaveOut,
}

/// <summary>An assignment as course.json describes it.</summary>
public sealed record Assignment
{
    /// <summary>Its name on the command line, and that of its folders.</summary>
    public required string Id { get; init; }

    /// <summary>What readers call it.</summary>
    public required string Title { get; init; }

    /// <summary>When it is due, or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How many minutes it is meant to take, or null.</summary>
    public int? Minutes { get; init; }

    /// <summary>File name of the notebook that is handed out and in.</summary>
    public required string HandInName { get; init; }

    /// <summary>Ids of the corpus's texts that it needs; all where there is none.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Whether the readers' annotation of the texts is handed out with them.</summary>
    public bool WithAnnotation { get; init; }

    /// <summary>Ids of items whose points come on top of the full mark.</summary>
    public IReadOnlyList<string> ExtraCredit { get; init; } = [];

    /// <summary>What becomes of late work.</summary>
    public LatePolicy Late { get; init; } = LatePolicy.None;

    /// <summary>What a hand-in may use.</summary>
    public GradingLimits Limits { get; init; } = GradingLimits.Default;

    /// <summary>Which hand-in counts.</summary>
    public CountedHandIn Counted { get; init; }

    /// <summary>What becomes of cells that a student added.</summary>
    public ExtraCells ExtraCells { get; init; }
}
