using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>A compiled cell as later cells see it: its variables, types, methods and usings, and those of the cells before it.</summary>
public sealed class Submission
{
    /// <summary>This cell against the whole framework, once that has been asked for.</summary>
    private Submission? _whole;

    internal Submission(CSharpCompilation compilation, Submission? previous, ImmutableArray<string> packageAssemblies, bool needsWholeFramework)
    {
        Compilation = compilation;
        Previous = previous;
        NeedsWholeFramework = needsWholeFramework;
        PackageAssemblies = packageAssemblies;
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

    /// <summary>Files of the packages that this cell and those before it have asked for, absolute.</summary>
    internal ImmutableArray<string> PackageAssemblies { get; }

    /// <summary>Whether the cell or one before it uses more than the core of the framework.</summary>
    internal bool NeedsWholeFramework { get; }

    internal CSharpCompilation Compilation { get; }

    /// <summary>The same cells compiled once more, against the whole framework, or null where one of them then has an error.</summary>
    /// <remarks>
    /// The compiler keeps a library's types apart where it has seen the library with and without all that it refers to.
    /// So a cell that needs more than the core cannot continue cells compiled against the core alone.
    /// </remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal Submission? WithWholeFramework(FrameworkReferences framework, CancellationToken cancellationToken)
    {
        var toCompile = new Stack<Submission>();
        var whole = this;
        for (; whole is { NeedsWholeFramework: false, _whole: null }; whole = whole.Previous)
        {
            toCompile.Push(whole);
        }

        whole = whole?._whole ?? whole;
        foreach (var cell in toCompile)
        {
            var compilation = cell.Compilation
                .WithReferences([.. framework.All, .. cell.Compilation.ExternalReferences.Where(cell.IsOfPackage)])
                .WithScriptCompilationInfo(cell.Compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(whole?.Compilation));
            // Anonymous types have names only once their cell has been written out.
            var errors = compilation.Emit(Stream.Null, cancellationToken: cancellationToken).Diagnostics;
            if (errors.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                return null;
            }

            whole = cell._whole = new Submission(compilation, whole, cell.PackageAssemblies, needsWholeFramework: true);
        }

        return whole;
    }

    private bool IsOfPackage(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } && PackageAssemblies.Contains(path, StringComparer.Ordinal);
}
