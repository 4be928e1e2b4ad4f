namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>The form <c>nuget: Id, Version</c> of a <c>#r</c>.</summary>
internal static class PackageDirective
{
    private const string Prefix = "nuget:";

    /// <summary>Whether what stands in the quotation marks of a <c>#r</c> names a package.</summary>
    public static bool Is(string reference) => reference.AsSpan().TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
