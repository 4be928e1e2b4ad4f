using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Packages;

namespace MediaCourse.Notebooks.Running;

/// <summary>The build of a project that a notebook's metadata name.</summary>
/// <param name="file">What is there afterwards; a full path.</param>
/// <param name="project">The project; a full path.</param>
/// <param name="folder">The notebook's folder, from which messages name both.</param>
internal sealed partial class ProjectBuild(string file, string project, string folder)
{
    /// <summary>Whether there is nothing to build.</summary>
    public bool IsDone => File.Exists(file);

    /// <summary>What is built and by which command, for the one who waits.</summary>
    public string Words => $"building {FileName}, once: {Command}";

    private string FileName => Path.GetRelativePath(folder, file);

    private string Command => $"dotnet build {Path.GetRelativePath(Environment.CurrentDirectory, project)} -c Release";

    /// <summary>Builds the project.</summary>
    /// <returns>A package that the build needs and the feed lacks; null where the file is there now.</returns>
    /// <exception cref="ProjectBuildException">There is no SDK or no such project, or the build fails or does not make the file.</exception>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        if (!Path.Exists(project))
        {
            throw new ProjectBuildException($"{FileName} is missing, and the project that makes it, {project}, is not there; get the whole course.");
        }

        var dotnet = DotnetSdk.Find() ?? throw new ProjectBuildException($"{FileName} is missing; on a machine with the .NET {Environment.Version.Major} SDK, '{Command}' makes it.");
        var run = await DotnetSdk.RunAsync(dotnet, Directory.Exists(project) ? project : Path.GetDirectoryName(project)!, ["build", project, "-c", "Release", .. DotnetSdk.Quietly], cancellationToken);
        if (run.ExitCode == 0 && IsDone)
        {
            return null;
        }

        if (NotOnFeed().Match(run.Output) is { Success: true } missing)
        {
            return $"{missing.Groups["id"].Value} {missing.Groups["version"].Value}".TrimEnd();
        }

        var reason = run.Output.Split('\n').FirstOrDefault(line => line.Contains("error ", StringComparison.Ordinal))?.Trim() ?? "it ended without making the file.";
        throw new ProjectBuildException($"{FileName} is missing, and '{Command}' does not make it: {reason}");
    }

    [GeneratedRegex(@"error NU110[123]: Unable to find (a stable )?package (?<id>[\w.-]*\w)( with version \([^\d)]*(?<version>[\w.+-]+)\))?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NotOnFeed();
}

/// <summary>A file that a notebook needs could not be built.</summary>
public sealed class ProjectBuildException(string message) : MediaCourseException(message);
