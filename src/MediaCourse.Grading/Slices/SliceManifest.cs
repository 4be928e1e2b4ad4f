using MediaCourse.Grading.HandIns;

namespace MediaCourse.Grading.Slices;

/// <summary>What a slice is made of, written before its first hand-in is graded.</summary>
internal sealed record SliceManifest
{
    /// <summary>The assignment's id.</summary>
    public required string Assignment { get; init; }

    /// <summary>What it is graded by.</summary>
    public required string Version { get; init; }

    /// <summary>Which slice it is.</summary>
    public required int Number { get; init; }

    /// <summary>Of how many.</summary>
    public required int Count { get; init; }

    /// <summary>Its hand-ins.</summary>
    public required IReadOnlyList<SliceHandIn> HandIns { get; init; }

    /// <summary>Files of its students that are not graded.</summary>
    public required IReadOnlyList<RefusedFile> Refused { get; init; }

    /// <summary>Whether it is whole and about this slice; anybody can have written the file.</summary>
    public bool IsOf(Slice slice) => Number == slice.Number && Count == slice.Count && !HandIns.Contains(null!) && !Refused.Contains(null!);

    public static SliceManifest Of(Slice slice, string assignment, string version, HandInCollection found) => new()
    {
        Assignment = assignment,
        Version = version,
        Number = slice.Number,
        Count = slice.Count,
        HandIns = [.. found.Files.Select(static file => new SliceHandIn(file.Student, file.StudentName, file.Source, file.HandedIn, file.Digest))],
        Refused = found.Refused,
    };
}

/// <summary>A hand-in of a slice.</summary>
/// <param name="Student">The student's id.</param>
/// <param name="Name">What the learning platform calls the student, or null.</param>
/// <param name="Source">Where it was found.</param>
/// <param name="HandedIn">When it was handed in, or null.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
internal sealed record SliceHandIn(string Student, string? Name, string Source, DateTimeOffset? HandedIn, string Digest)
{
    /// <summary>The same as the gradebook takes it.</summary>
    public HandInFile ToFile() => new(Student, Name, Source, HandedIn, Digest, () => throw new InvalidOperationException("What a slice has graded is not read again."));
}
