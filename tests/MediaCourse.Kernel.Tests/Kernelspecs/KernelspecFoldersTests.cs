using MediaCourse.Kernel.Kernelspecs;

namespace MediaCourse.Kernel.Tests.Kernelspecs;

/// <summary>The folders are those of the package jupyter_core, on each system.</summary>
public sealed class KernelspecFoldersTests
{
    [Theory]
    [InlineData(JupyterPlatform.Linux, "/home/ana", "/home/ana/.local/share/jupyter/kernels")]
    [InlineData(JupyterPlatform.Linux, "/home/ana", "/x/jupyter/kernels", "XDG_DATA_HOME=/x")]
    [InlineData(JupyterPlatform.Linux, "/home/ana", "/home/ana/.local/share/jupyter/kernels", "XDG_DATA_HOME=")]
    [InlineData(JupyterPlatform.Linux, "/home/ana", "/data/kernels", "JUPYTER_DATA_DIR=/data/", "XDG_DATA_HOME=/x")]
    [InlineData(JupyterPlatform.MacOS, "/Users/ana", "/Users/ana/Library/Jupyter/kernels")]
    [InlineData(JupyterPlatform.MacOS, "/Users/ana", "/Users/ana/Library/Jupyter/kernels", "XDG_DATA_HOME=/x")]
    [InlineData(JupyterPlatform.Windows, @"C:\Users\ana", @"C:\Users\ana\AppData\Roaming\jupyter\kernels", @"APPDATA=C:\Users\ana\AppData\Roaming")]
    [InlineData(JupyterPlatform.Windows, @"C:\Users\ana", @"C:\Users\ana\.jupyter\data\kernels")]
    [InlineData(JupyterPlatform.Windows, @"C:\Users\ana", @"D:\j\data\kernels", @"JUPYTER_CONFIG_DIR=D:\j")]
    [InlineData(JupyterPlatform.Windows, @"C:\Users\ana", @"D:\data\kernels", @"JUPYTER_DATA_DIR=D:\data\", @"APPDATA=C:\a")]
    public void The_users_own_folder(JupyterPlatform platform, string home, string expected, params string[] variables) =>
        Assert.Equal(expected, Folders(platform, home, variables).User);

    [Theory]
    [InlineData(
        JupyterPlatform.Linux,
        "/home/ana",
        new[] { "/a/kernels", "/b/kernels", "/home/ana/.local/share/jupyter/kernels", "/venv/share/jupyter/kernels", "/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels" },
        "JUPYTER_PATH=/a:/b:",
        "VIRTUAL_ENV=/venv")]
    [InlineData(
        JupyterPlatform.Windows,
        @"C:\Users\ana",
        new[] { @"C:\a\kernels", @"D:\b\kernels", @"C:\r\jupyter\kernels", @"C:\conda\share\jupyter\kernels", @"C:\ProgramData\jupyter\kernels" },
        @"JUPYTER_PATH=C:\a;D:\b",
        @"APPDATA=C:\r",
        @"CONDA_PREFIX=C:\conda")]
    [InlineData(JupyterPlatform.Windows, @"C:\u", new[] { @"C:\u\.jupyter\data\kernels", @"D:\pd\jupyter\kernels" }, @"PROGRAMDATA=D:\pd")]
    public void All_folders_in_the_order_in_which_they_are_searched(JupyterPlatform platform, string home, string[] expected, params string[] variables) =>
        Assert.Equal(expected, Folders(platform, home, variables).Searched);

    [Fact]
    public async Task The_folders_here_are_those_that_Jupyter_itself_names()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Debian's Jupyter is asked.");
        Python.SkipUnlessHas("jupyter_client");
        var folder = Directory.CreateTempSubdirectory("spec-").FullName;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = folder, ["XDG_DATA_HOME"] = folder + "/x", ["JUPYTER_PATH"] = "/a:/b" };

        var output = await Python.RunAsync("Kernelspecs/kernel_dirs.py", [], variables);

        var folders = KernelspecFolders.For(JupyterPlatform.Linux, folder, variables.GetValueOrDefault);
        Assert.Equal(folders.Searched, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("ipython", StringComparison.Ordinal)).Distinct());
        Directory.Delete(folder, recursive: true);
    }

    private static KernelspecFolders Folders(JupyterPlatform platform, string home, string[] variables)
    {
        var set = variables.Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return KernelspecFolders.For(platform, home, set.GetValueOrDefault);
    }
}
