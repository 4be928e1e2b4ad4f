using System.Xml.Linq;

namespace MediaCourse.Notebooks.Packages;

/// <summary>The project that is restored in a notebook's stead.</summary>
/// <param name="folder">An empty folder for it.</param>
/// <param name="framework">Target framework, such as <c>net10.0</c>.</param>
/// <param name="runtime">Runtime identifier, such as <c>linux-x64</c>; decides which native libraries are taken.</param>
/// <param name="notebookFolder">Where the search for <c>nuget.config</c> starts.</param>
internal sealed class RestoreProject(string folder, string framework, string runtime, string notebookFolder)
{
    /// <summary>The project file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "notebook.csproj");

    /// <summary>Where the restore writes what it found.</summary>
    public string AssetsPath { get; } = System.IO.Path.Combine(folder, "obj", "project.assets.json");

    /// <summary>Writes the project.</summary>
    public void Write(IEnumerable<PackageRequest> packages)
    {
        var properties = new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", framework),
            new XElement("RuntimeIdentifier", runtime),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("RestoreRootConfigDirectory", notebookFolder),
            new XElement("RestoreAdditionalProjectSources", AdditionalSources()),
            new XElement("NuGetAudit", "false"),
            new XElement("DisableImplicitNuGetFallbackFolder", "true"));
        var references = new XElement(
            "ItemGroup",
            packages.Select(package => new XElement(
                "PackageReference",
                new XAttribute("Include", package.Id),
                new XAttribute("Version", package.Version ?? "*"))));
        var project = new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, references);
        project.Save(Path);

        // What stands in the folders above is about other projects.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            new XElement("Project").Save(System.IO.Path.Combine(folder, name));
        }

        File.WriteAllText(System.IO.Path.Combine(folder, "global.json"), "{}");
    }

    /// <summary>The feeds that the environment adds; a relative folder starts at the notebook, as it would at a project.</summary>
    private string AdditionalSources() => string.Join(';', (Environment.GetEnvironmentVariable("RestoreAdditionalProjectSources") ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(source => source.Contains("://", StringComparison.Ordinal) ? source : System.IO.Path.GetFullPath(source, notebookFolder)));
}
