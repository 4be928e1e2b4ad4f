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
}
