using MediaCourse.Kernel.Kernelspecs;

namespace MediaCourse.Kernel.Tests;

/// <summary>The kernel as a user has it: by its kernelspecs, in a folder that goes with the test.</summary>
internal sealed class InstalledKernel : IDisposable
{
    public InstalledKernel()
    {
        Folder = Directory.CreateTempSubdirectory("kernel-").FullName;
        var folders = KernelspecFolders.For(JupyterPlatform.Linux, Folder, _ => null);
        var start = KernelStart.For("/usr/bin/dotnet", Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"), runtimeRoot: null);
        start = start with { Command = start.Command.SetItem(0, "dotnet") };
        new KernelspecInstaller(folders).Install(KernelspecFolders.Under(Folder), start, replace: true);
    }

    public string Folder { get; }

    /// <summary>What a Jupyter client needs to find this kernel, and no trace of it outside of the folder.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["JUPYTER_PATH"] = Path.Combine(Folder, "share", "jupyter"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Folder, "runtime"),
        ["JUPYTER_DATA_DIR"] = Path.Combine(Folder, "data"),
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Folder, "config"),
        ["IPYTHONDIR"] = Path.Combine(Folder, "ipython"),
        ["HOME"] = Folder,
        ["DOTNET_CLI_HOME"] = Folder,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
