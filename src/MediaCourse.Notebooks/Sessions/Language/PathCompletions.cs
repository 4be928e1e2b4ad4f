using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What can stand between the quotation marks of a <c>#r</c> or <c>#load</c>, and behind <c>#!</c>.</summary>
internal static partial class PathCompletions
{
    private const int Maximum = 200;
    private static readonly ImmutableArray<string> KnownDirectives = ["#!csharp", "#!html", "#!markdown", "#!time"];
    private const string Package = "nuget: ";

    /// <summary>The completions; null where the place is in neither.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="position">The place.</param>
    /// <param name="folder">Where relative paths begin.</param>
    public static CompletionList? At(string code, int position, string folder)
    {
        var lineStart = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        var line = code[lineStart..position];
        if (CSharpText.IsInDirective(code, position))
        {
            var at = position - line.TrimStart().Length;
            return new CompletionList(at, position, [.. Directives(line.Trim())]);
        }

        if (Reference().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var typed = match.Groups["path"].Value;
        var isReference = match.Groups["kind"].Value == "r";
        var nameAt = typed.LastIndexOfAny(['/', '\\']) + 1;
        var items = Files(Path.GetFullPath(Path.Combine(folder, typed[..nameAt])), typed[nameAt..], isReference ? ".dll" : ".csx");
        var packages = isReference && nameAt == 0 && Package.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? [new CompletionItem(Package, CompletionKind.Value, "a package: Id, Version")] : Enumerable.Empty<CompletionItem>();
        return new CompletionList(position - typed.Length + nameAt, position, [.. items, .. packages]);
    }

    private static IEnumerable<CompletionItem> Directives(string typed) =>
        from name in KnownDirectives
        where name.StartsWith(typed, StringComparison.Ordinal)
        select new CompletionItem(name, CompletionKind.Keyword);

    private static IEnumerable<CompletionItem> Files(string folder, string typed, string extension)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFileSystemInfos()
                    .Where(info => info.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)
                        && !info.Name.StartsWith('.')
                        && (info is DirectoryInfo || info.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)))
                    .OrderBy(static info => info.Name, StringComparer.OrdinalIgnoreCase)
                    .Take(Maximum)
                    .Select(static info => new CompletionItem(info is DirectoryInfo ? info.Name + "/" : info.Name, CompletionKind.File)),
            ];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    [GeneratedRegex("""^\s*#(?<kind>r|load)\s+"(?<path>[^"]*)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
