using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>Finds what is written about a symbol in the XML files of libraries and, where a .NET SDK is installed, of the framework.</summary>
internal static class DocumentationFiles
{
    private const long LargestFile = 64 << 20;
    private const string Pack = "Microsoft.NETCore.App.Ref";

    private static readonly Lazy<string?> FrameworkFolder = new(FindFrameworkFolder);

    /// <summary>The symbol's <c>member</c> element, or null.</summary>
    public static string? Find(ISymbol symbol, CSharpCompilation compilation)
    {
        if (symbol.GetDocumentationCommentId() is not { } id || symbol.ContainingAssembly is not { } assembly)
        {
            return null;
        }

        var path = (compilation.GetMetadataReference(assembly) as PortableExecutableReference)?.FilePath;
        foreach (var file in FilesFor(path, symbol))
        {
            if (File.Exists(file) && Read(file, id) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static IEnumerable<string> FilesFor(string? assembly, ISymbol symbol)
    {
        if (assembly is not null)
        {
            yield return Path.ChangeExtension(assembly, ".xml");
        }

        if (FrameworkFolder.Value is { } folder)
        {
            // Where a type is implemented is not where it is documented; most of them are in the first of these files.
            var space = symbol.ContainingNamespace?.ToDisplayString() ?? "";
            foreach (var name in new[] { "System.Runtime", Path.GetFileNameWithoutExtension(assembly) ?? "", space, "System.Runtime.Extensions", "System.Collections", "System.Linq", "System.Console" }.Distinct(StringComparer.Ordinal))
            {
                yield return Path.Combine(folder, name + ".xml");
            }
        }
    }

    /// <summary>Looks for a member without reading the rest as XML: the framework's file has twenty thousand.</summary>
    private static string? Read(string file, string id)
    {
        try
        {
            if (new FileInfo(file).Length > LargestFile)
            {
                return null;
            }

            var content = File.ReadAllBytes(file).AsSpan();
            var start = content.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
            if (start < 0)
            {
                return null;
            }

            var end = content[start..].IndexOf("</member>"u8);
            return end < 0 ? null : Encoding.UTF8.GetString(content.Slice(start, end + "</member>".Length));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? FindFrameworkFolder()
    {
        // ROOT/shared/Microsoft.NETCore.App/VERSION beside ROOT/packs/Microsoft.NETCore.App.Ref/VERSION/ref/net10.0
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(runtime)));
        var packs = root is null ? null : Path.Combine(root, "packs", Pack);
        return packs is null || !Directory.Exists(packs)
            ? null
            : Directory.EnumerateDirectories(packs)
                .Where(static version => Path.GetFileName(version).StartsWith($"{Environment.Version.Major.ToString(System.Globalization.CultureInfo.InvariantCulture)}.", StringComparison.Ordinal))
                .OrderDescending(StringComparer.Ordinal)
                .SelectMany(static version => Directory.Exists(Path.Combine(version, "ref")) ? Directory.EnumerateDirectories(Path.Combine(version, "ref")) : [])
                .FirstOrDefault();
    }
}
