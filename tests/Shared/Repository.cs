namespace MediaCourse.Tests;

/// <summary>Where the tests find the repository's own files and, where it is present, the shared test data.</summary>
internal static class Repository
{
    /// <summary>The folder that holds MediaCourse.sln.</summary>
    public static string Root { get; } = FindAbove("MediaCourse.sln")
        ?? throw new InvalidOperationException($"No MediaCourse.sln above {AppContext.BaseDirectory}.");

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Notebooks => Path.Combine(Root, "notebooks");

    /// <summary>A file of public test data, which lies beside the repository and not in it; skips the test without it.</summary>
    public static string SharedData(params string[] path)
    {
        var file = Path.Combine([Environment.GetEnvironmentVariable("MEDIACOURSE_SHARED_DATA") ?? Path.Combine(Root, "..", "shared", "data"), .. path]);
        Assert.SkipUnless(Path.Exists(file), $"the shared test data are not here: {Path.Combine(path)}");
        return Path.GetFullPath(file);
    }

    /// <summary>Copies the files of a folder and below into another.</summary>
    public static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string? FindAbove(string name)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                return folder;
            }
        }

        return null;
    }
}
