namespace MediaCourse.Grading.Gradebook;

/// <summary>An item of a hand-in.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="HandIn">The hand-in.</param>
/// <param name="Student">Whose it is.</param>
/// <param name="Item">The item; empty where the whole hand-in is meant.</param>
public sealed record MarkPlace(string Assignment, long HandIn, string Student, string Item);

/// <summary>What a person gives an item: points, a comment, or both.</summary>
/// <param name="Points">The points, or null while there is a comment only.</param>
/// <param name="Level">The rubric's level, or null.</param>
/// <param name="Comment">What the student is told, or null.</param>
public sealed record MarkDraft(double? Points, string? Level, string? Comment);

/// <summary>What somebody who marks an item had seen of its marks.</summary>
/// <param name="Own">The revision of the own mark; 0 where there was none.</param>
/// <param name="Others">The revisions of the others' marks in all; null where they are not looked at, as in double marking.</param>
public sealed record SeenMarks(long Own, long? Others);

/// <summary>A person's mark of an item.</summary>
public sealed record PersonMark
{
    /// <summary>Who gave it.</summary>
    public required string Marker { get; init; }

    /// <summary>The points, or null while there is a comment only.</summary>
    public double? Points { get; init; }

    /// <summary>The rubric's level, or null.</summary>
    public string? Level { get; init; }

    /// <summary>What the student is told, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Whether it is the one that counts.</summary>
    public bool Counts { get; init; }

    /// <summary>How often it has been changed.</summary>
    public required long Revision { get; init; }
}

/// <summary>What came of saving a mark.</summary>
/// <param name="IsSaved">Whether it is saved; else somebody else had changed the item, and nothing was.</param>
/// <param name="Marks">All marks of the item as they are now.</param>
public sealed record MarkOutcome(bool IsSaved, IReadOnlyList<PersonMark> Marks)
{
    /// <summary>What whoever gives marks under a name has seen now.</summary>
    public SeenMarks SeenBy(string marker) => new(
        Marks.FirstOrDefault(mark => mark.Marker == marker)?.Revision ?? 0,
        Marks.Where(mark => mark.Marker != marker).Sum(static mark => mark.Revision));
}

/// <summary>A mark among all those of an item.</summary>
/// <param name="HandIn">The hand-in.</param>
/// <param name="Marker">Who gave it.</param>
/// <param name="Points">The points.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record GivenMark(long HandIn, string Marker, double Points, bool Counts);

/// <summary>A comment that students were told before.</summary>
/// <param name="Text">The comment.</param>
/// <param name="Times">How often.</param>
public sealed record UsedComment(string Text, int Times);

/// <summary>An override that no longer fits its check.</summary>
/// <param name="HandIn">The hand-in.</param>
/// <param name="Student">Whose it is.</param>
/// <param name="Item">The item.</param>
/// <param name="Check">The check's name.</param>
/// <param name="Override">The override, and why it does not fit.</param>
public sealed record MisfitOverride(long HandIn, string Student, string Item, string Check, CheckOverride Override);

/// <summary>What a person gave, on whatever hand-in of a student.</summary>
public sealed record EarlierMark
{
    /// <summary>The hand-in that it was given to.</summary>
    public required long HandIn { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Student { get; init; }

    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>The check that was overridden; null for a mark of the item.</summary>
    public string? Check { get; init; }

    /// <summary>The points.</summary>
    public required double Points { get; init; }

    /// <summary>The rubric's level, or null.</summary>
    public string? Level { get; init; }

    /// <summary>Who gave it.</summary>
    public required string Who { get; init; }

    /// <summary>The comment or the reason, or null.</summary>
    public string? Words { get; init; }
}

/// <summary>What was undone, or why nothing was.</summary>
/// <param name="Done">What was undone, in words; null where nothing was.</param>
/// <param name="Problem">Why nothing was undone; null where something was.</param>
/// <param name="Place">Where it was, or null.</param>
public sealed record UndoOutcome(string? Done, string? Problem, MarkPlace? Place);

/// <summary>A line of the audit.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Assignment">The assignment, or null.</param>
/// <param name="Student">The student, or null.</param>
/// <param name="Item">The item, or null.</param>
/// <param name="Detail">More of it, or null.</param>
/// <param name="Undone">Not 0 where it was undone.</param>
public sealed record AuditLine(long Id, string At, string Who, string Action, string? Assignment, string? Student, string? Item, string? Detail, long Undone);

/// <summary>Something handed in that could not be graded.</summary>
/// <param name="Source">Where it was found.</param>
/// <param name="Reason">Why.</param>
public sealed record NotGraded(string Source, string Reason);
