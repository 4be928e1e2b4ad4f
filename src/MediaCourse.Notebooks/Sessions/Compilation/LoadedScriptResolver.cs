using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Finds the files of <c>#load</c>: relative to the loading file, and from a cell relative to the notebook's folder.</summary>
/// <param name="folder">The notebook's folder, absolute.</param>
/// <param name="parseOptions">How the files are parsed, or null where they are to be left without checkpoints.</param>
/// <param name="scope">Which files may be loaded.</param>
internal sealed class LoadedScriptResolver(string folder, CSharpParseOptions? parseOptions, FileScope scope) : SourceReferenceResolver
{
    private const int SizeLimit = 4_000_000;

    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var baseFolder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : folder;
        var relative = Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path;
        var file = Path.GetFullPath(relative, baseFolder);
        return scope.Holds(file) && File.Exists(file) ? file : null;
    }

    /// <summary>Reads a script to its end, or to the limit: a device such as /dev/zero has none.</summary>
    /// <exception cref="IOException">It cannot be read, or is larger than a script is.</exception>
    public override Stream OpenRead(string resolvedPath)
    {
        using var file = File.OpenRead(resolvedPath);
        var content = new byte[SizeLimit + 1];
        var length = file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length <= SizeLimit
            ? new MemoryStream(content, 0, length, writable: false)
            : throw new IOException($"{resolvedPath} is larger than the {SizeLimit / 1_000_000} MB that a script may have");
    }

    public override SourceText ReadText(string resolvedPath)
    {
        var text = base.ReadText(resolvedPath);
        if (parseOptions is null)
        {
            return text;
        }

        var tree = CSharpSyntaxTree.ParseText(text, parseOptions, resolvedPath);
        return !CellCompiler.HasErrors(tree.GetDiagnostics()) && Checkpoints.InsertInto(tree, CancellationToken.None) is { } code
            ? SourceText.From(code, Encoding.UTF8)
            : text;
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
