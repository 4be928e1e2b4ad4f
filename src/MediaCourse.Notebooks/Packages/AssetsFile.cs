using System.Text.Json;

namespace MediaCourse.Notebooks.Packages;

/// <summary>What a restore found, as it stands in <c>project.assets.json</c>.</summary>
internal sealed class AssetsFile
{
    private readonly JsonElement _root;

    private AssetsFile(JsonElement root) => _root = root;

    /// <summary>Reads the file, or gives null where the restore wrote none.</summary>
    public static AssetsFile? TryRead(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new AssetsFile(document.RootElement.Clone());
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The errors and warnings, as NuGet wrote them.</summary>
    public IEnumerable<RestoreLog> Logs()
    {
        if (!_root.TryGetProperty("logs", out var logs))
        {
            yield break;
        }

        foreach (var log in logs.EnumerateArray())
        {
            yield return new RestoreLog(Text(log, "code"), Text(log, "level"), Text(log, "message"), Text(log, "libraryId"));
        }
    }

    /// <summary>The files for one framework and machine.</summary>
    public RestoredPackages Packages(string framework, string runtime)
    {
        var folders = _root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = _root.GetProperty("libraries");
        var compile = new SortedSet<string>(StringComparer.Ordinal);
        var run = new SortedSet<string>(StringComparer.Ordinal);
        var native = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var library in _root.GetProperty("targets").GetProperty($"{framework}/{runtime}").EnumerateObject())
        {
            if (!string.Equals(Text(library.Value, "type"), "package", StringComparison.Ordinal))
            {
                continue;
            }

            var path = Text(libraries.GetProperty(library.Name), "path");
            var folder = folders.ConvertAll(root => Path.Combine(root, path)).Find(Directory.Exists)
                ?? throw new PackageRestoreException($"The package {library.Name} was restored, but its folder is missing. Restart and run the cell again.");
            compile.UnionWith(Assemblies(library.Value, "compile", folder));
            run.UnionWith(Assemblies(library.Value, "runtime", folder));
            native.UnionWith(Files(library.Value, "native", folder).Select(file => Path.GetDirectoryName(file)!));
        }

        return new RestoredPackages([.. compile], [.. run], [.. native]);
    }

    private static IEnumerable<string> Assemblies(JsonElement library, string kind, string folder) =>
        Files(library, kind, folder).Where(file => Path.GetExtension(file) is ".dll" or ".exe");

    private static IEnumerable<string> Files(JsonElement library, string kind, string folder)
    {
        if (!library.TryGetProperty(kind, out var files))
        {
            yield break;
        }

        foreach (var file in files.EnumerateObject())
        {
            // An empty group is stated by a file of this name.
            if (!file.Name.EndsWith("/_._", StringComparison.Ordinal))
            {
                yield return Path.GetFullPath(Path.Combine(folder, file.Name));
            }
        }
    }

    private static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>One of NuGet's messages.</summary>
/// <param name="Code">Such as <c>NU1101</c>.</param>
/// <param name="Level"><c>Error</c> or <c>Warning</c>.</param>
/// <param name="Message">Its text, perhaps of several lines.</param>
/// <param name="Package">The package it is about, or empty.</param>
internal sealed record RestoreLog(string Code, string Level, string Message, string Package);
