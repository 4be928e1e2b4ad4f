using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>A cell to compile.</summary>
/// <param name="Code">Its C#.</param>
/// <param name="Name">What messages call it, such as <c>cell 3</c>.</param>
/// <param name="Previous">The cell it continues, or null for the first.</param>
public sealed record CompileRequest(string Code, string Name, Submission? Previous)
{
    /// <summary>Assemblies that stand behind its <c>#r "nuget: …"</c> lines, absolute.</summary>
    public ImmutableArray<string> PackageAssemblies { get; init; } = [];

    /// <summary>Assemblies of all packages that it can use: its own, which come with those of the cells before it, or else theirs.</summary>
    internal ImmutableArray<string> UsablePackages => PackageAssemblies.IsEmpty ? Previous?.PackageAssemblies ?? [] : PackageAssemblies;

    /// <summary>
    /// Name of its assembly, or null for the one of its place in the chain. An executor takes each name once, so a
    /// cell that no other continues needs a name of its own.
    /// </summary>
    public string? AssemblyName { get; init; }
}
