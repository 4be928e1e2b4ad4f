using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Packages;

/// <summary>The files of restored packages and of all they depend on.</summary>
/// <param name="CompilePaths">Assemblies to compile against, absolute, sorted.</param>
/// <param name="RuntimePaths">Assemblies to load, absolute, sorted.</param>
/// <param name="NativeFolders">Folders that hold native libraries for this machine, absolute, sorted.</param>
public sealed record RestoredPackages(
    ImmutableArray<string> CompilePaths,
    ImmutableArray<string> RuntimePaths,
    ImmutableArray<string> NativeFolders);
