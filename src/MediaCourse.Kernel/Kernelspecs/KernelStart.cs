using System.Collections.Immutable;

namespace MediaCourse.Kernel.Kernelspecs;

/// <summary>How a kernel is started by a client that knows nothing of this process.</summary>
/// <param name="Command">The command and its arguments.</param>
/// <param name="Environment">Variables that it needs.</param>
public sealed record KernelStart(ImmutableArray<string> Command, ImmutableDictionary<string, string> Environment)
{
    private const string RuntimeRoot = "DOTNET_ROOT";

    /// <summary>The command by which this process was started.</summary>
    public static KernelStart Current() => For(
        System.Environment.ProcessPath ?? "mediacourse",
        Path.Combine(AppContext.BaseDirectory, "mediacourse.dll"),
        System.Environment.GetEnvironmentVariable(RuntimeRoot));

    /// <summary>The command for a process.</summary>
    /// <param name="process">Program that runs, absolute.</param>
    /// <param name="assembly">The command's assembly, which has to be named where the program is the runtime's.</param>
    /// <param name="runtimeRoot">Where the runtime is, if that is not where it is looked for; else null.</param>
    public static KernelStart For(string process, string assembly, string? runtimeRoot)
    {
        ArgumentNullException.ThrowIfNull(process);
        var name = process[(process.LastIndexOfAny(['/', '\\']) + 1)..];
        ImmutableArray<string> program = name is "dotnet" or "dotnet.exe" ? [process, assembly] : [process];
        return new KernelStart(
            [.. program, "kernel", "jupyter", Kernelspec.ConnectionFile],
            string.IsNullOrEmpty(runtimeRoot) ? [] : ImmutableDictionary<string, string>.Empty.Add(RuntimeRoot, runtimeRoot));
    }
}
