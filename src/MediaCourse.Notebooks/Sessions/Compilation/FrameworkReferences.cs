using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using MediaCourse.Executor.Surface;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>
/// What every cell is compiled against: the framework that this process runs on, and what cells may call without a using.
/// </summary>
/// <remarks>
/// Half of the time that a small cell takes would go into looking through references that it does not use. So a cell
/// is first compiled against the core, and against all only where that fails. Each session has references of its own:
/// the compiler keeps the types that it has read with the reference, and two compilations at one time can each read
/// them, after which a later cell may find the types of the other session and take them for different ones.
/// </remarks>
internal sealed class FrameworkReferences
{
    /// <summary>
    /// The assemblies that hold what cells use most. None of them refers to an assembly outside of this list, so that
    /// their types stay the same ones when the others join.
    /// </summary>
    internal static readonly FrozenSet<string> CoreNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Microsoft.Win32.Primitives",
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Immutable",
        "System.Console",
        "System.Linq",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.Private.CoreLib",
        "System.Private.Uri",
        "System.Runtime",
        "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics",
        "System.Threading");

    private readonly Lazy<ImmutableArray<MetadataReference>> _core = new(
        static () => [Reference(typeof(CellSurface).Assembly.Location), .. Paths().Where(IsCore).Select(Reference)]);

    private readonly Lazy<ImmutableArray<MetadataReference>> _all;

    public FrameworkReferences() =>
        _all = new(() => [.. Core, .. Paths().Where(static path => !IsCore(path)).Select(Reference)]);

    /// <summary>Folder of the running framework's assemblies.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>What most cells need.</summary>
    public ImmutableArray<MetadataReference> Core => _core.Value;

    /// <summary>The whole framework, its core first.</summary>
    public ImmutableArray<MetadataReference> All => _all.Value;

    /// <summary>The framework's assembly of this name, with or without <c>.dll</c>, or null.</summary>
    public static string? Find(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return Path.GetFileName(file) == file
            ? Paths().FirstOrDefault(path => string.Equals(Path.GetFileName(path), file, StringComparison.OrdinalIgnoreCase))
            : null;
    }

    /// <summary>A reference to a file's metadata; its code stays on disk, and the file is not kept open.</summary>
    public static MetadataReference Reference(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return AssemblyMetadata
            .Create(ModuleMetadata.CreateFromStream(stream, PEStreamOptions.PrefetchMetadata))
            .GetReference(filePath: path);
    }

    private static bool IsCore(string path) => CoreNames.Contains(Path.GetFileNameWithoutExtension(path));

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
