namespace MediaCourse.Notebooks.Running;

/// <summary>A notebook to run.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="DisplayPath">How the caller named it: relative to the current folder where that is shorter.</param>
/// <param name="Name">Its path below the output folder without the ending, unique among the files found together.</param>
public sealed record LessonFile(string FullPath, string DisplayPath, string Name)
{
    private const string Ending = ".ipynb";

    /// <summary>
    /// The notebooks that <paramref name="paths"/> name: files as they are, folders with all notebooks in and below them in
    /// the order of their names. Checkpoint folders and other hidden folders are passed over, and a file named twice is taken once.
    /// </summary>
    /// <exception cref="NotebookPathException">A path does not exist, is no notebook, or a folder holds none.</exception>
    public static IReadOnlyList<LessonFile> Find(IEnumerable<string> paths, string currentFolder)
    {
        var found = new List<(string FullPath, string Name)>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, currentFolder);
            if (File.Exists(full))
            {
                found.Add(IsNotebook(full)
                    ? (full, Path.GetFileNameWithoutExtension(full))
                    : throw new NotebookPathException($"{path}: not a notebook; name a file that ends in .ipynb, or a folder."));
            }
            else if (Directory.Exists(full))
            {
                var inside = In(full);
                found.AddRange(inside.Count > 0
                    ? inside.Select(file => (file, WithoutEnding(Path.GetRelativePath(full, file))))
                    : throw new NotebookPathException($"{path}: no .ipynb file in this folder; name the folder that holds the lessons."));
            }
            else
            {
                throw new NotebookPathException($"{path}: no such file or folder; run the command where the lessons are, or name their path.");
            }
        }

        found = [.. found.DistinctBy(file => file.FullPath, StringComparer.Ordinal)];
        var taken = found.CountBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. found.Select(file => new LessonFile(
                file.FullPath,
                Shorter(Path.GetRelativePath(currentFolder, file.FullPath), file.FullPath),
                taken.Contains(file.Name) ? WholePathAsName(Path.GetRelativePath(currentFolder, file.FullPath) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? file.FullPath : relative) : file.Name)),
        ];
    }

    private static List<string> In(string folder)
    {
        var everyVisible = new EnumerationOptions { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.Hidden };
        var notebooks = Directory.EnumerateFiles(folder, "*", everyVisible).Where(IsNotebook).Order(StringComparer.Ordinal).ToList();
        foreach (var below in Directory.EnumerateDirectories(folder, "*", everyVisible).Order(StringComparer.Ordinal))
        {
            if (!Path.GetFileName(below).StartsWith('.'))
            {
                notebooks.AddRange(In(below));
            }
        }

        return notebooks;
    }

    private static bool IsNotebook(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    private static string WithoutEnding(string path) => path[..^Ending.Length];

    private static string Shorter(string relative, string full) => relative.Length < full.Length ? relative : full;

    // Two lessons of one name from different folders must not overwrite each other's page.
    private static string WholePathAsName(string path) =>
        WithoutEnding(path).TrimStart('/', '\\').Replace(':', '_').Replace('/', '_').Replace('\\', '_');
}
