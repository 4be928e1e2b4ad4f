using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>A process and all that it has started.</summary>
internal static partial class ProcessGroup
{
    private const int KillSignal = 9;

    /// <summary>Ends them at once. A process that has ended already is fine.</summary>
    public static void Kill(Process process)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                // Children that have lost their parent are no longer below the process, but still in its group.
                _ = Signal(-process.Id, KillSignal);
            }

            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [UnsupportedOSPlatform("windows")]
    private static partial int Signal(int process, int signal);
}
