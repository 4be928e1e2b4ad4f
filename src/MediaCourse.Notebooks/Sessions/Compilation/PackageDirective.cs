using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>The form <c>nuget: Id, Version</c> of a <c>#r</c>.</summary>
internal static class PackageDirective
{
    private const string Prefix = "nuget:";

    /// <summary>Whether what stands in the quotation marks of a <c>#r</c> names a package.</summary>
    public static bool Is(string reference) => reference.AsSpan().TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the compiler complains about a package, which it cannot know before it has been fetched.</summary>
    public static bool Is(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetRoot().FindTrivia(diagnostic.Location.SourceSpan.Start).GetStructure() is ReferenceDirectiveTriviaSyntax reference
        && Is(reference.File.ValueText);

    /// <summary>The packages that a tree names, and the files that it loads.</summary>
    public static IEnumerable<string> In(SyntaxTree tree, LoadedScriptResolver scripts, CSharpParseOptions options, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<SyntaxTree>([tree]);
        while (pending.TryDequeue(out var next))
        {
            var root = (CompilationUnitSyntax)next.GetRoot(cancellationToken);
            foreach (var reference in root.GetReferenceDirectives().Select(static directive => directive.File.ValueText).Where(Is))
            {
                yield return reference;
            }

            foreach (var load in root.GetLoadDirectives())
            {
                if (scripts.ResolveReference(load.File.ValueText, next.FilePath) is { } file && seen.Add(file))
                {
                    using var stream = scripts.OpenRead(file);
                    pending.Enqueue(CSharpSyntaxTree.ParseText(SourceText.From(stream), options, file, cancellationToken));
                }
            }
        }
    }
}
