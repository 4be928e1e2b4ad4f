using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>The framework that cells are compiled against: the one that this process runs on.</summary>
internal static class FrameworkReferences
{
    /// <summary>Folder of the running framework's assemblies.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Reads the framework's metadata; the code of its methods is left on disk.</summary>
    public static ImmutableArray<MetadataReference> Load() =>
        [.. Paths().Select(Reference)];

    /// <summary>The framework's assembly of this name, with or without <c>.dll</c>, or null.</summary>
    public static string? Find(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return Path.GetFileName(file) == file
            ? Paths().FirstOrDefault(path => string.Equals(Path.GetFileName(path), file, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>A reference to a file's metadata; the file is not kept open.</summary>
    public static MetadataReference Reference(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return AssemblyMetadata
            .Create(ModuleMetadata.CreateFromStream(stream, PEStreamOptions.PrefetchMetadata))
            .GetReference(filePath: path);
    }

    private static IEnumerable<string> Paths()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);
        // A self-contained host has its own assemblies in the framework's folder.
        var isShared = !string.Equals(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), Folder, StringComparison.Ordinal);
        return trusted.Where(path => string.Equals(Path.GetDirectoryName(path), Folder, StringComparison.Ordinal)
            && (isShared || IsFrameworkName(Path.GetFileNameWithoutExtension(path))));
    }

    private static bool IsFrameworkName(string name) =>
        name is "mscorlib" or "netstandard" or "System" or "WindowsBase" or "Microsoft.CSharp"
        || (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.CommandLine")
        || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal);
}
