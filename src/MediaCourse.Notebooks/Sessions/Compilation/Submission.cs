using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>A compiled cell as later cells see it: its variables, types, methods and usings, and those of the cells before it.</summary>
public sealed class Submission
{
    internal Submission(CSharpCompilation compilation, Submission? previous, IEnumerable<string> packageAssemblies, bool needsWholeFramework)
    {
        Compilation = compilation;
        Previous = previous;
        NeedsWholeFramework = needsWholeFramework;
        Depth = previous is null ? 1 : previous.Depth + 1;
        References = [.. compilation.DirectiveReferences
            .Select(static reference => (reference as PortableExecutableReference)?.FilePath)
            .OfType<string>()
            .Except(packageAssemblies, StringComparer.Ordinal)];
    }

    /// <summary>The cell compiled before it, or null for the first.</summary>
    public Submission? Previous { get; }

    /// <summary>Number of cells in the chain, this one included.</summary>
    public int Depth { get; }

    /// <summary>Names of the variables, methods and types that the cell declares.</summary>
    public IEnumerable<string> DeclaredNames =>
        Compilation.ScriptClass?.GetMembers().Where(static member => member.CanBeReferencedByName).Select(static member => member.Name).Distinct(StringComparer.Ordinal) ?? [];

    /// <summary>Files that the cell references by <c>#r</c> and that are no packages, absolute.</summary>
    public ImmutableArray<string> References { get; }

    /// <summary>Whether the cell or one before it uses more than the core of the framework.</summary>
    internal bool NeedsWholeFramework { get; }

    internal CSharpCompilation Compilation { get; }
}
