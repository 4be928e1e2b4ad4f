using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace MediaCourse.Notebooks.Packages;

/// <summary>The .NET SDK of this machine.</summary>
internal static class DotnetSdk
{
    // Set when this process was itself started by a build; they would send the restore to another SDK.
    private static readonly string[] BuildVariables =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDADDITIONALSDKRESOLVERSFOLDER"];

    /// <summary>What makes a build say no more than what is wrong, and leave no process behind.</summary>
    public static IReadOnlyList<string> Quietly { get; } = ["--nologo", "--verbosity", "quiet", "--tl:off", "-nodeReuse:false"];

    /// <summary>The <c>dotnet</c> of an installation that has an SDK for this framework or a later one, or null.</summary>
    public static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var roots = new List<string?>
        {
            Path.GetDirectoryName(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")),
            Environment.GetEnvironmentVariable("DOTNET_ROOT"),
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        };
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var command = Path.Combine(folder, name);
            if (File.Exists(command))
            {
                roots.Add(Path.GetDirectoryName(File.ResolveLinkTarget(command, returnFinalTarget: true)?.FullName ?? command));
            }
        }

        var root = roots.Find(candidate => !string.IsNullOrEmpty(candidate) && File.Exists(Path.Combine(candidate, name)) && HasSdk(candidate));
        return root is null ? null : Path.Combine(root, name);
    }

    /// <summary>Runs <c>dotnet restore</c> to its end; cancelling ends it and all it started.</summary>
    public static Task<SdkRun> RestoreAsync(string dotnet, string project, CancellationToken cancellationToken) =>
        RunAsync(dotnet, Path.GetDirectoryName(project)!, ["restore", project, .. Quietly], cancellationToken);

    /// <summary>Runs a command of the SDK to its end; cancelling ends it and all it started.</summary>
    public static async Task<SdkRun> RunAsync(string dotnet, string folder, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(dotnet)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in BuildVariables)
        {
            start.Environment.Remove(variable);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var process = Process.Start(start) ?? throw new PackageRestoreException($"{dotnet} could not be started; packages cannot be fetched.");
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new SdkRun(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static bool HasSdk(string root)
    {
        var sdks = Path.Combine(root, "sdk");
        return Directory.Exists(sdks) && Directory.EnumerateDirectories(sdks).Any(folder =>
            int.TryParse(Path.GetFileName(folder).Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && major >= Environment.Version.Major
            && File.Exists(Path.Combine(folder, "dotnet.dll")));
    }
}

/// <summary>How a command of the SDK ended.</summary>
/// <param name="ExitCode">Zero where it succeeded.</param>
/// <param name="Output">What it printed.</param>
internal sealed record SdkRun(int ExitCode, string Output);
