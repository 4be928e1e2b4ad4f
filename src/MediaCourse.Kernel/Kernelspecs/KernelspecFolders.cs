using System.Collections.Immutable;

namespace MediaCourse.Kernel.Kernelspecs;

/// <summary>The systems between which Jupyter's folders differ.</summary>
public enum JupyterPlatform
{
    /// <summary>Linux and other Unix systems.</summary>
    Linux,

    /// <summary>macOS.</summary>
    MacOS,

    /// <summary>Windows.</summary>
    Windows,
}

/// <summary>Where Jupyter looks for kernelspecs, as the package jupyter_core has it; found without Python.</summary>
/// <param name="User">The user's own folder.</param>
/// <param name="Searched">All folders in the order in which they are searched, the user's own among them.</param>
public sealed record KernelspecFolders(string User, ImmutableArray<string> Searched)
{
    private const string Kernels = "kernels";
    private static readonly ImmutableArray<string> EnvironmentRoots = ["VIRTUAL_ENV", "CONDA_PREFIX"];

    /// <summary>The folders of the user who runs this process.</summary>
    public static KernelspecFolders Current() => For(
        OperatingSystem.IsWindows() ? JupyterPlatform.Windows : OperatingSystem.IsMacOS() ? JupyterPlatform.MacOS : JupyterPlatform.Linux,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Environment.GetEnvironmentVariable);

    /// <summary>The folders for a system, a home folder and environment variables.</summary>
    /// <param name="platform">The system.</param>
    /// <param name="home">The user's home folder.</param>
    /// <param name="variable">Gives an environment variable, or null where it is not set.</param>
    public static KernelspecFolders For(JupyterPlatform platform, string home, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(variable);
        var path = new PlatformPath(platform);
        var user = UserData(path, home, variable);
        var data = new List<string>();
        data.AddRange((Set(variable, "JUPYTER_PATH") ?? "").Split(path.ListSeparator, StringSplitOptions.RemoveEmptyEntries));
        data.Add(user);
        if (platform == JupyterPlatform.Linux)
        {
            // Where Python installs for one user, wherever that user's own data are.
            data.Add(path.Join(home, ".local", "share", "jupyter"));
        }

        // Environments of Python bring a Jupyter of their own; which one is in use is known only while it is active.
        data.AddRange(EnvironmentRoots.Select(name => Set(variable, name)).OfType<string>().Select(root => path.Join(root, "share", "jupyter")));
        data.AddRange(platform == JupyterPlatform.Windows
            ? [path.Join(Set(variable, "PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"]);
        return new KernelspecFolders(path.Join(user, Kernels), [.. data.Distinct(StringComparer.Ordinal).Select(folder => path.Join(folder, Kernels))]);
    }

    /// <summary>The folder below a prefix, such as that of a Python environment.</summary>
    public static string Under(string prefix) => Path.Combine(prefix, "share", "jupyter", Kernels);

    private static string UserData(PlatformPath path, string home, Func<string, string?> variable)
    {
        if (Set(variable, "JUPYTER_DATA_DIR") is { } given)
        {
            return given;
        }

        return path.Platform switch
        {
            JupyterPlatform.MacOS => path.Join(home, "Library", "Jupyter"),
            JupyterPlatform.Windows => Set(variable, "APPDATA") is { } roaming
                ? path.Join(roaming, "jupyter")
                : path.Join(Set(variable, "JUPYTER_CONFIG_DIR") ?? path.Join(home, ".jupyter"), "data"),
            _ => path.Join(Set(variable, "XDG_DATA_HOME") ?? path.Join(home, ".local", "share"), "jupyter"),
        };
    }

    private static string? Set(Func<string, string?> variable, string name) =>
        variable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Paths of a system that need not be the one this process runs on.</summary>
    private sealed record PlatformPath(JupyterPlatform Platform)
    {
        public char ListSeparator => Platform == JupyterPlatform.Windows ? ';' : ':';

        private char Separator => Platform == JupyterPlatform.Windows ? '\\' : '/';

        public string Join(string first, params ReadOnlySpan<string> rest)
        {
            var joined = first.TrimEnd('/', Separator);
            foreach (var part in rest)
            {
                joined += Separator + part;
            }

            return joined;
        }
    }
}
