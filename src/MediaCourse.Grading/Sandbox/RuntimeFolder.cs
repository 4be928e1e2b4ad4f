using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>The folder of the runtime that runs this process, and what of it another program needs.</summary>
/// <param name="Root">Folder of the <c>dotnet</c> command.</param>
/// <param name="Framework">Folder of the framework's assemblies, below the root.</param>
internal sealed record RuntimeFolder(string Root, string Framework)
{
    /// <summary>The <c>dotnet</c> command.</summary>
    public string Command => Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>The runtime of this process.</summary>
    /// <exception cref="ExecutorStartException">This process brings its own runtime.</exception>
    public static RuntimeFolder Current()
    {
        // ROOT/shared/Microsoft.NETCore.App/VERSION/System.Private.CoreLib.dll
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(framework)));
        var folder = root is null ? null : new RuntimeFolder(root, framework);
        return folder is not null && File.Exists(folder.Command)
            ? folder
            : throw new ExecutorStartException("The dotnet command of the running runtime was not found; start mediacourse with an installed .NET runtime.");
    }
}
