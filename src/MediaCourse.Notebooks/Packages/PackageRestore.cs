using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MediaCourse.Notebooks.Packages;

/// <summary>
/// Fetches NuGet packages for a notebook, once: a later restore of the same packages under the same NuGet
/// configuration reads the result and needs neither the .NET SDK nor a network. A version that floats stays what it
/// was at first, until the cache folder is removed.
/// </summary>
public sealed class PackageRestore
{
    private readonly string _folder;
    private readonly RestoreCache _cache;
    private readonly Func<string?> _findSdk;

    /// <summary>Creates a restore that keeps its results under the user's local application data.</summary>
    /// <param name="folder">
    /// The notebook's folder; the <c>nuget.config</c> files from there upwards are in force, as are those of the user,
    /// and the environment variable <c>RestoreAdditionalProjectSources</c>.
    /// </param>
    public PackageRestore(string folder)
        : this(folder, RestoreCache.DefaultFolder, DotnetSdk.Find)
    {
    }

    internal PackageRestore(string folder, string cacheFolder, Func<string?> findSdk)
    {
        _folder = Path.GetFullPath(folder);
        _cache = new RestoreCache(cacheFolder);
        _findSdk = findSdk;
    }

    private static string Framework => $"net{Environment.Version.Major}.0";

    // A runtime built by a Linux distribution calls itself after that; packages know the portable names only.
    private static string Runtime { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : IsMusl(RuntimeInformation.RuntimeIdentifier) ? "linux-musl" : "linux")
        + $"-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    /// <summary>Restores packages together, so that their versions agree.</summary>
    /// <param name="requests">All packages that the session has asked for so far, the new ones among them.</param>
    /// <param name="cancellationToken">Stops the restore and the processes it started.</param>
    /// <exception cref="PackageRestoreException">A package could not be had; the message says why.</exception>
    public async Task<RestoredPackages> RestoreAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        foreach (var request in requests)
        {
            request.Validate();
        }

        var packages = Merge(requests);
        if (packages.Count == 0)
        {
            return new RestoredPackages([], [], []);
        }

        var key = RestoreKey.Of(Framework, Runtime, packages, _folder);
        if (_cache.Read(key) is { } cached)
        {
            return cached;
        }

        try
        {
            return await RestoreOnceAsync(key, packages, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new PackageRestoreException($"The package {packages[0]} could not be restored: {error.Message.ReplaceLineEndings(" ")}", error);
        }
    }

    private async Task<RestoredPackages> RestoreOnceAsync(string key, List<PackageRequest> packages, CancellationToken cancellationToken)
    {
        // A second notebook that wants the same waits for the first and then reads its result.
        await using var held = await _cache.LockAsync(key, cancellationToken);
        if (_cache.Read(key) is { } meanwhile)
        {
            return meanwhile;
        }

        var restored = await RestoreWithSdkAsync(packages, cancellationToken);
        _cache.Write(key, restored);
        return restored;
    }

    private async Task<RestoredPackages> RestoreWithSdkAsync(List<PackageRequest> packages, CancellationToken cancellationToken)
    {
        var dotnet = _findSdk() ?? throw new PackageRestoreException(
            $"The package {packages[0]} is not on this machine yet, and fetching it takes the .NET {Environment.Version.Major} SDK, which is not installed (the runtime alone cannot). Install it from https://dot.net, then run the cell again.");
        var workFolder = _cache.CreateWorkFolder();
        try
        {
            var project = new RestoreProject(workFolder, Framework, Runtime, _folder);
            project.Write(packages);
            var run = await DotnetSdk.RestoreAsync(dotnet, project.Path, cancellationToken);
            var assets = AssetsFile.TryRead(project.AssetsPath);
            if (RestoreFailure.Find(run, assets, packages) is { } failure)
            {
                throw new PackageRestoreException(failure.Message, failure.IsNotOnFeed);
            }

            return assets!.Packages(Framework, Runtime);
        }
        finally
        {
            RestoreCache.Remove(workFolder);
        }
    }

    private static bool IsMusl(string runtime) =>
        runtime.Contains("musl", StringComparison.Ordinal) || runtime.StartsWith("alpine", StringComparison.Ordinal);

    /// <summary>One request a package, the one asked last, sorted so that their order does not matter.</summary>
    private static List<PackageRequest> Merge(IReadOnlyList<PackageRequest> requests)
    {
        var merged = new SortedDictionary<string, PackageRequest>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (merged.TryGetValue(request.Id, out var earlier)
                && earlier.Version is not null
                && request.Version is not null
                && !string.Equals(earlier.Version, request.Version, StringComparison.OrdinalIgnoreCase))
            {
                throw new PackageRestoreException($"The notebook asks for {earlier} and for {request}. One session can load only one version: write the same in both places and restart.");
            }

            if (earlier?.Version is null)
            {
                merged[request.Id] = request;
            }
        }

        return [.. merged.Values];
    }
}
