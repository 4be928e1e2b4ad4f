using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Packages;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Running;

/// <summary>
/// What a notebook needs besides the library, as its metadata name it under <c>mediacourse</c>: <c>packages</c>, such as
/// <c>"Deedle 7.0.1"</c>, and <c>builds</c>, the folder of a project whose build puts the file that it is named for beside the notebook.
/// A notebook whose packages a feed lacks is passed over, not failed: it is for those who have them.
/// </summary>
/// <param name="Packages">The packages.</param>
/// <param name="Builds">Files, relative to the notebook, and the projects that make them.</param>
public sealed record NotebookNeeds(ImmutableArray<PackageRequest> Packages, ImmutableDictionary<string, string> Builds)
{
    private const string Owner = "mediacourse";

    // A feed that takes connections and never answers would hold up the lessons that need nothing of it.
    private static readonly TimeSpan FeedLimit = TimeSpan.FromMinutes(3);

    private string Names => string.Join(" and ", Packages);

    /// <summary>The needs that a notebook's metadata name.</summary>
    /// <exception cref="PackageRestoreException">A package is not written as an id and a version.</exception>
    public static NotebookNeeds Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var builds = (document.Metadata.Json(Owner, "builds") as JsonObject)?
            .Select(build => KeyValuePair.Create(build.Key, build.Value?.ToString() ?? ""))
            .ToImmutableDictionary(StringComparer.Ordinal);
        return new NotebookNeeds(
            [.. document.Metadata.Texts(Owner, "packages").Select(package => PackageRequest.Parse(package.Replace(' ', ',')))],
            builds ?? ImmutableDictionary<string, string>.Empty);
    }

    /// <summary>What is missing, in words that follow "skipped:", or null where everything is there, a file that had to be built among it.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="building">Told of each build before it begins.</param>
    /// <param name="cancellationToken">Stops fetching and building.</param>
    /// <exception cref="ProjectBuildException">A project cannot be built although its packages are there.</exception>
    public async Task<string?> MissingAsync(string folder, Action<string> building, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(building);
        return await MissingPackageAsync(folder, cancellationToken) ?? await BuildAsync(folder, building, cancellationToken);
    }

    private async Task<string?> MissingPackageAsync(string folder, CancellationToken cancellationToken)
    {
        if (Packages.IsEmpty)
        {
            return null;
        }

        var restore = new PackageRestore(folder);
        using var stopping = new Stopping(FeedLimit, cancellationToken);
        try
        {
            await restore.RestoreAsync(Packages, stopping.Token);
            return null;
        }
        catch (PackageRestoreException together) when (together.IsNotOnFeed)
        {
            return await NameAsync(restore, together, cancellationToken);
        }
        catch (PackageRestoreException unreachable)
        {
            return $"needs {Names}: {unreachable.Message}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"needs {Names}, and the package feed has not given them in {FeedLimit.TotalMinutes:0} minutes");
        }
    }

    private async Task<string?> BuildAsync(string folder, Action<string> building, CancellationToken cancellationToken)
    {
        foreach (var (file, project) in Builds)
        {
            var build = new ProjectBuild(Path.GetFullPath(file, folder), Path.GetFullPath(project, folder), folder);
            if (build.IsDone)
            {
                continue;
            }

            building(build.Words);
            if (await build.RunAsync(cancellationToken) is { } missing)
            {
                return $"needs {missing}, not on the configured feed";
            }
        }

        return null;
    }

    private async Task<string> NameAsync(PackageRestore restore, PackageRestoreException together, CancellationToken cancellationToken)
    {
        foreach (var package in Packages)
        {
            try
            {
                await restore.RestoreAsync([package], cancellationToken);
            }
            catch (PackageRestoreException error)
            {
                return error.IsNotOnFeed ? $"needs {package}, not on the configured feed" : $"needs {package}: {error.Message}";
            }
        }

        return $"needs {Names} together: {together.Message}";
    }
}
