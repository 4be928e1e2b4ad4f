namespace MediaCourse.Notebooks.Pages;

/// <summary>The edge to the file system: pictures that a notebook names by a relative path.</summary>
public static class PageFiles
{
    /// <summary>Size of a picture that is put into a page, in bytes.</summary>
    public const int SizeLimit = 20 * 1024 * 1024;

    /// <summary>
    /// Reads files for <see cref="LessonPageOptions.ReadFile"/>: relative to a folder, and only what lies below
    /// <paramref name="root"/>. A file that is missing, too large or not readable is null, and its picture does not show.
    /// </summary>
    /// <param name="folder">Folder of the notebook.</param>
    /// <param name="root">Folder that nothing may be read outside of, as a rule the course's.</param>
    public static Func<string, byte[]?> Below(string folder, string root)
    {
        var prefix = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar;
        return relative =>
        {
            try
            {
                var path = Path.GetFullPath(Path.Combine(folder, relative));
                var file = new FileInfo(path);
                return path.StartsWith(prefix, StringComparison.Ordinal) && file.Exists && file.Length <= SizeLimit
                    ? File.ReadAllBytes(path)
                    : null;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return null;
            }
        };
    }
}
