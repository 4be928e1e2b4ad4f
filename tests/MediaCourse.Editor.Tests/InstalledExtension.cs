using System.IO.Compression;
using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>The extension as a student installs it: the file that the build has packed, with the host and the runtime in it.</summary>
internal static class InstalledExtension
{
    /// <summary>The file; the test is skipped where it has not been built.</summary>
    public static string File
    {
        get
        {
            var file = Path.Combine(Repository.Root, "artifacts", "vscode", "mediacourse-linux-x64.vsix");
            Assert.SkipUnless(System.IO.File.Exists(file), "The extension is not built here (src/vscode/build linux-x64).");
            return file;
        }
    }

    /// <summary>The extension as its portable variant is: with the host, and without a runtime to run it on.</summary>
    /// <param name="folder">An empty folder to put it in.</param>
    public static async Task<string> PortableAsync(string folder)
    {
        await ZipFile.ExtractToDirectoryAsync(File, folder);
        var extension = Path.Combine(folder, "mediacourse.mediacourse-portable");
        Directory.Move(Path.Combine(folder, "extension"), extension);
        foreach (var program in (string[])["mediacourse", "MediaCourse.Executor"])
        {
            System.IO.File.Delete(Path.Combine(extension, "host", program));
        }

        Directory.Delete(Path.Combine(extension, "host", "dotnet"), recursive: true);
        return extension;
    }

    /// <summary>Packs an extension that is a plain folder: VS Code knows one beside others only when it has installed it.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="file">The <c>.vsix</c> to write.</param>
    public static async Task PackAsync(string source, string file)
    {
        await using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Create);
        foreach (var part in Directory.EnumerateFiles(source))
        {
            await archive.CreateEntryFromFileAsync(part, $"extension/{Path.GetFileName(part)}");
        }
    }
}
