namespace MediaCourse.Notebooks.Packages;

/// <summary>A package that a notebook asks for.</summary>
/// <param name="Id">The package's id, such as <c>MathNet.Numerics</c>.</param>
/// <param name="Version">
/// A version, a floating version such as <c>5.*</c> or <c>*-*</c> (the newest, previews among them), a range in
/// NuGet's notation, or null for the newest release.
/// </param>
public sealed record PackageRequest(string Id, string? Version)
{
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

        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        return new PackageRequest(parts[0], parts.Length == 2 && parts[1].Length > 0 ? parts[1] : null);
    }
}
