namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>The folder of the runtime that runs this process, and what of it another program needs.</summary>
/// <param name="Root">Folder of the <c>dotnet</c> command.</param>
/// <param name="Framework">Folder of the framework's assemblies, below the root.</param>
internal sealed record RuntimeFolder(string Root, string Framework)
{
    /// <summary>The <c>dotnet</c> command.</summary>
    public string Command => Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The runtime of this process; null where this process brings its own.</summary>
    public static RuntimeFolder? Find()
    {
        // ROOT/shared/Microsoft.NETCore.App/VERSION/System.Private.CoreLib.dll
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var root = framework is null ? null : Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(framework)));
        return root is not null && new RuntimeFolder(root, framework!) is var folder && File.Exists(folder.Command) ? folder : null;
    }

    /// <summary>The runtime of this process.</summary>
    /// <exception cref="ExecutorStartException">This process brings its own runtime.</exception>
    public static RuntimeFolder Current() =>
        Find() ?? throw new ExecutorStartException("The dotnet command of the running runtime was not found; start mediacourse with an installed .NET runtime.");
}
