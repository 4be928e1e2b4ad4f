namespace MediaCourse.Grading.Gradebook;

/// <summary>A check of a graded hand-in.</summary>
public sealed record CheckMark
{
    /// <summary>The item that it belongs to.</summary>
    public required string Item { get; init; }

    /// <summary>What is checked.</summary>
    public required string Name { get; init; }

    /// <summary>Whether students do not see it before they hand in.</summary>
    public required bool Hidden { get; init; }

    /// <summary>Whether the answer is right.</summary>
    public required bool Passed { get; init; }

    /// <summary>What it is worth.</summary>
    public required double Points { get; init; }

    /// <summary>What was earned.</summary>
    public required double Earned { get; init; }

    /// <summary>Why it is not right; empty where it is.</summary>
    public required string Message { get; init; }

    /// <summary>The author's hint, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>What the answer gave, as a line for the teacher; null where nothing came out or it was graded before values were kept.</summary>
    public string? Value { get; init; }

    /// <summary>What the reference solution gives, as a line for the teacher, or null.</summary>
    public string? Reference { get; init; }

    /// <summary>What a person decided in the place of the check, or null.</summary>
    public CheckOverride? Override { get; init; }

    /// <summary>The points that count: what a person decided, else what was earned.</summary>
    public double Counted => Override is { } decided ? Math.Min(decided.Earned, Points) : Earned;
}

/// <summary>What a person decided in the place of a check. It stands until it is taken back, whatever a regrade gives.</summary>
/// <param name="Earned">The points.</param>
/// <param name="Reason">Why, for the student too.</param>
/// <param name="Who">Who decided it.</param>
/// <param name="Misfit">Why it no longer fits the check, as a sentence; null where it does.</param>
public sealed record CheckOverride(double Earned, string Reason, string Who, string? Misfit);

/// <summary>What came of grading a hand-in.</summary>
/// <param name="Checks">Its checks in the master's order.</param>
/// <param name="Repairs">What had to be put right in the notebook.</param>
/// <param name="Notebook">The graded notebook with its outputs.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record GradedHandIn(IReadOnlyList<CheckMark> Checks, IReadOnlyList<string> Repairs, ReadOnlyMemory<byte> Notebook, TimeSpan Elapsed);

/// <summary>A hand-in as the gradebook knows it.</summary>
public sealed record HandInRow
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The student's id.</summary>
    public required string Student { get; init; }

    /// <summary>What the learning platform calls the student, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Where it was found.</summary>
    public required string Source { get; init; }

    /// <summary>When it was handed in, or null.</summary>
    public DateTimeOffset? HandedIn { get; init; }

    /// <summary>The version of the assignment that its marks in force come from; null before the first grading.</summary>
    public string? Version { get; init; }

    /// <summary>What its checks earned, by item.</summary>
    public IReadOnlyDictionary<string, double> Earned { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>What people gave, by item.</summary>
    public IReadOnlyDictionary<string, ManualScore> Manual { get; init; } = new Dictionary<string, ManualScore>(StringComparer.Ordinal);

    /// <summary>When the student's marks of the assignment were released at the marking desk, or null.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>The points with which they were released, or null.</summary>
    public double? ReleasedPoints { get; init; }
}

/// <summary>A mark that a person gave.</summary>
/// <param name="Points">The points.</param>
/// <param name="Level">The rubric's level, or null.</param>
/// <param name="Comment">What the student is told, or null.</param>
public sealed record ManualScore(double Points, string? Level, string? Comment);
