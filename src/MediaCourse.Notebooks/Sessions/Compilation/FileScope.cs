namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Which files cells may bring in by <c>#r</c> and <c>#load</c>, beside the framework and the course's library.</summary>
internal sealed class FileScope
{
    private readonly string? _folder;

    private FileScope(string? folder) => _folder = folder;

    /// <summary>Every file: the user's own notebook.</summary>
    public static FileScope Everywhere { get; } = new(folder: null);

    /// <summary>The files of one folder and below: somebody else's notebook.</summary>
    public static FileScope Within(string folder) => new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar);

    /// <summary>Whether a file, given by its full path, may be brought in.</summary>
    public bool Holds(string path) => _folder is null || path.StartsWith(_folder, StringComparison.Ordinal);
}
