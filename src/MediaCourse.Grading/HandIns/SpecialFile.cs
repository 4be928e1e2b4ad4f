using System.Diagnostics;

namespace MediaCourse.Grading.HandIns;

/// <summary>Tells pipes, sockets and devices from files without opening them.</summary>
internal static class SpecialFile
{
    /// <summary>Whether the system's <c>test -f</c> denies that it is a file.</summary>
    public static bool Is(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/test", ["-f", path]) { UseShellExecute = false });
        process?.WaitForExit();
        return process is { ExitCode: not 0 };
    }
}
