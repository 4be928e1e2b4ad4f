using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Finds the files of <c>#load</c>: relative to the loading file, and from a cell relative to the notebook's folder.</summary>
internal sealed class LoadedScriptResolver(string folder) : SourceReferenceResolver
{
    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var baseFolder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : folder;
        var relative = Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path;
        var file = Path.GetFullPath(relative, baseFolder);
        return File.Exists(file) ? file : null;
    }

    public override Stream OpenRead(string resolvedPath) => File.OpenRead(resolvedPath);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
