using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Answers the compiler's question what stands behind a <c>#r</c>.</summary>
internal sealed class CellReferenceResolver(LibraryReferences libraries, string folder, ImmutableArray<string> packageAssemblies)
    : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (PackageDirective.Is(reference))
        {
            // The compiler takes one file for a directive; all of them are among the compilation's own references.
            return [.. packageAssemblies.Take(1).Select(path => (PortableExecutableReference)libraries.Read(path))];
        }

        var baseFolder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : folder;
        var path = libraries.Find(reference, baseFolder);
        return path is null ? [] : [(PortableExecutableReference)libraries.Read(path)];
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
