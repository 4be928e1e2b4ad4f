using System.Text.RegularExpressions;

namespace MediaCourse.Notebooks.Packages;

/// <summary>A package that a notebook asks for.</summary>
/// <param name="Id">The package's id, such as <c>MathNet.Numerics</c>.</param>
/// <param name="Version">
/// A version, a floating version such as <c>5.*</c> or <c>*-*</c> (the newest, previews among them), a range in
/// NuGet's notation, or null for the newest release.
/// </param>
public sealed partial record PackageRequest(string Id, string? Version)
{
    private const int LongestId = 100;

    /// <summary>Whether one version is asked for, rather than any of several.</summary>
    internal bool IsExact => Version is not null && ExactVersion().IsMatch(Version);

    /// <summary>Reads what stands in the quotation marks of <c>#r "nuget: Id, Version"</c>.</summary>
    /// <exception cref="PackageRestoreException">It is not of that form.</exception>
    public static PackageRequest Parse(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        const string Prefix = "nuget:";
        var text = reference.Trim();
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            text = text[Prefix.Length..];
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var (id, version) = comma < 0 ? (text.Trim(), "") : (text[..comma].Trim(), text[(comma + 1)..].Trim());
        var request = new PackageRequest(id, version.Length == 0 ? null : version);
        request.Validate();
        return request;
    }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Id : $"{Id} {Version}";

    /// <summary>Checks the notation; whether there is such a package only a feed can say.</summary>
    /// <exception cref="PackageRestoreException">Id or version is malformed.</exception>
    internal void Validate()
    {
        if (Id.Length == 0)
        {
            throw new PackageRestoreException("""#r "nuget: …" names no package. Write #r "nuget: Id, Version", for example #r "nuget: MathNet.Numerics, 5.0.0".""");
        }

        if (Id.Length > LongestId || !PackageId().IsMatch(Id))
        {
            throw new PackageRestoreException($"""'{Shortened(Id)}' is no package id: an id has letters, digits, '.', '-' and '_' only. Write #r "nuget: Id, Version".""");
        }

        if (Version is not null && !VersionOrRange().IsMatch(Version))
        {
            throw new PackageRestoreException($"""'{Shortened(Version)}' is no version of the package {Id}. Write a version such as 1.2.3, a range such as 1.*, or leave it out for the newest.""");
        }
    }

    private static string Shortened(string text)
    {
        const int Shown = 60;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shown ? line : line[..Shown] + "…";
    }

    [GeneratedRegex(@"\A\w+([.-]\w+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PackageId();

    [GeneratedRegex(@"\A\d+(\.\d+){0,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ExactVersion();

    // A plain version; one that floats (*, 1.*, 1.2.3-*, *-*); a range such as [1.0,2.0) with either end open.
    [GeneratedRegex(
        @"\A(\d+(\.\d+){0,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?|(\d+\.){0,3}\*(-\*)?|\d+(\.\d+){0,3}-([0-9A-Za-z.-]+\.)?\*|[\[(]\s*[0-9A-Za-z.*+-]*\s*(,\s*[0-9A-Za-z.*+-]*\s*)?[\])])\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex VersionOrRange();
}
