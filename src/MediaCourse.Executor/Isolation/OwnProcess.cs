using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MediaCourse.Executor.Isolation;

/// <summary>This process as the system sees it.</summary>
internal sealed partial class OwnProcess
{
    private const int KillSignal = 9;
    private bool _leadsGroup;

    /// <summary>
    /// Makes the process the leader of a group of its own: Ctrl+C in the host's terminal does not reach it, and it
    /// can be ended together with the processes that cells have started. A crash leaves no core file.
    /// </summary>
    public void Separate()
    {
        if (!OperatingSystem.IsWindows())
        {
            _leadsGroup = CreateSession() >= 0;
            var none = default(ResourceLimit);
            var coreFileSize = OperatingSystem.IsMacOS() || OperatingSystem.IsLinux() ? 4 : -1;
            _ = SetResourceLimit(coreFileSize, in none);
        }
    }

    /// <summary>Ends the process at once, whatever its threads do, and where it can its children too.</summary>
    public void End()
    {
        if (_leadsGroup && !OperatingSystem.IsWindows())
        {
            _ = Signal(0, KillSignal);
        }

        using var process = Process.GetCurrentProcess();
        process.Kill();
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public nuint Current;
        public nuint Maximum;
    }

    [LibraryImport("libc", EntryPoint = "setsid")]
    [UnsupportedOSPlatform("windows")]
    private static partial int CreateSession();

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [UnsupportedOSPlatform("windows")]
    private static partial int SetResourceLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "kill")]
    [UnsupportedOSPlatform("windows")]
    private static partial int Signal(int process, int signal);
}
