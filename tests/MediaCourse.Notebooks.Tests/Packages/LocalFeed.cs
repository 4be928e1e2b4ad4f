using System.IO.Compression;

namespace MediaCourse.Notebooks.Tests.Packages;

/// <summary>A notebook's folder with a <c>nuget.config</c> that names a folder as the only feed, and packages in it.</summary>
internal sealed class LocalFeed : IDisposable
{
    public LocalFeed(string? source = null)
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Notebook);
        File.WriteAllText(Path.Combine(Notebook, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="../installed" /></config>
              <packageSources><clear /><add key="local" value="{source ?? "../feed"}" allowInsecureConnections="true" /></packageSources>
            </configuration>
            """);
    }

    private string Root { get; } = Directory.CreateTempSubdirectory("mediacourse-feed-").FullName;

    public string Feed => Path.Combine(Root, "feed");

    public string Notebook => Path.Combine(Root, "notebook");

    public string Installed => Path.Combine(Root, "installed");

    public string Cache => Path.Combine(Root, "cache");

    /// <summary>Puts a package into the feed: a library of its name (this one, or the one named) and, if named, a native file and a package it needs.</summary>
    public LocalFeed Add(string id, string version, string? native = null, (string Id, string Version)? needs = null, string? folder = null, string? library = null)
    {
        Directory.CreateDirectory(folder ?? Feed);
        using var package = ZipFile.Open(Path.Combine(folder ?? Feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var dependency = needs is { } needed ? $"""<dependency id="{needed.Id}" version="{needed.Version}" />""" : "";
        Write(package, $"{id}.nuspec", $"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
              <id>{id}</id><version>{version}</version><authors>a</authors><description>d</description>
              <dependencies><group targetFramework="net8.0">{dependency}</group></dependencies>
            </metadata></package>
            """);
        package.CreateEntryFromFile(library ?? typeof(LocalFeed).Assembly.Location, $"lib/net8.0/{(library is null ? id : Path.GetFileNameWithoutExtension(library))}.dll");
        if (native is not null)
        {
            Write(package, $"runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/{native}", "native");
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Write(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }
}
