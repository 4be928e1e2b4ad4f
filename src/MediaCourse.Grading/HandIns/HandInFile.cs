namespace MediaCourse.Grading.HandIns;

/// <summary>A notebook that a student handed in. Its bytes are read when they are needed.</summary>
/// <param name="Student">The student's id, as the file's place or name tells it.</param>
/// <param name="StudentName">What the learning platform calls the student, or null.</param>
/// <param name="Source">Where it is, for readers.</param>
/// <param name="HandedIn">When it was handed in, as far as its place tells, or null.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Read">Reads its bytes.</param>
public sealed record HandInFile(string Student, string? StudentName, string Source, DateTimeOffset? HandedIn, string Digest, Func<byte[]> Read);

/// <summary>A file that is not graded.</summary>
/// <param name="Source">Where it is, for readers.</param>
/// <param name="Reason">Why, as a sentence with what to do.</param>
public sealed record RefusedFile(string Source, string Reason);

/// <summary>What was found where the hand-ins are.</summary>
/// <param name="Files">The hand-ins of the assignment, in the order of students and times.</param>
/// <param name="Refused">What is not graded, and why.</param>
public sealed record HandInCollection(IReadOnlyList<HandInFile> Files, IReadOnlyList<RefusedFile> Refused)
{
    /// <summary>Notebooks of other assignments of the course that no folder named for them explains: perhaps handed in for the wrong one.</summary>
    public IReadOnlyList<RefusedFile> Aside { get; init; } = [];
}
