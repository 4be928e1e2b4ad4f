namespace MediaCourse.Grading.HandIns;

/// <summary>A file where hand-ins are, before anything is known of it.</summary>
/// <param name="Path">Its path below that place, with <c>/</c>.</param>
/// <param name="Length">Its length as far as it is said; a zip may lie.</param>
/// <param name="Time">Its time, or null.</param>
/// <param name="Problem">Why it is not even opened, or null.</param>
/// <param name="Open">Opens it.</param>
internal sealed record FoundFile(string Path, long Length, DateTimeOffset? Time, string? Problem, Func<Stream> Open)
{
    /// <summary>The parts of its path.</summary>
    public string[] Parts => Path.Split('/');

    /// <summary>Its file name.</summary>
    public string Name => Parts[^1];
}
