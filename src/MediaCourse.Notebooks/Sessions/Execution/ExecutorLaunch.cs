using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>How an executor is started. A sandbox puts its own command in front of this one.</summary>
/// <param name="Command">Program, absolute.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingFolder">Current folder of the cells, absolute.</param>
/// <param name="Environment">Variables set beside those that this process has; null removes one.</param>
public sealed record ExecutorLaunch(
    string Command,
    ImmutableArray<string> Arguments,
    string WorkingFolder,
    ImmutableDictionary<string, string?> Environment)
{
    private const string Name = "MediaCourse.Executor";

    /// <summary>The executor that lies beside this assembly, run by the runtime that runs this process.</summary>
    /// <exception cref="ExecutorStartException">It is not there.</exception>
    public static ExecutorLaunch For(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var folder = AppContext.BaseDirectory;
        var assembly = Path.Combine(folder, Name + ".dll");
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        var environment = EnvironmentFor(options);
        if (RuntimeFolder.Find() is { } runtime && File.Exists(assembly))
        {
            return new ExecutorLaunch(runtime.Command, ["exec", assembly], options.Folder, environment);
        }

        return File.Exists(program)
            ? new ExecutorLaunch(program, [], options.Folder, environment)
            : throw new ExecutorStartException($"{assembly} is missing: install MediaCourse again, or build it.");
    }

    /// <summary>The start of the process, with its three streams in the hands of whoever starts it.</summary>
    internal ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(Command, Arguments)
        {
            WorkingDirectory = WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ImmutableDictionary<string, string?> EnvironmentFor(SessionOptions options) =>
        ImmutableDictionary.CreateRange<string, string?>(StringComparer.Ordinal,
        [
            // The runtime reads this number as hexadecimal.
            new("DOTNET_GCHeapHardLimit", options.MemoryLimit.ToString("x", CultureInfo.InvariantCulture)),
            // Neither a debugger's socket nor dumps: a faster start, and nothing left behind.
            new("DOTNET_EnableDiagnostics", "0"),
            new("DOTNET_DbgEnableMiniDump", "0"),
            new("DOTNET_TieredPGO", "0"),
            new("DOTNET_STARTUP_HOOKS", null),
        ]);
}
