using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace MediaCourse.Executor.Isolation;

/// <summary>
/// The two ends of the wire, moved away from standard input and output, so that nothing a cell prints can reach
/// them: not by <c>Console.OpenStandardOutput</c>, not from native code, not from a child process.
/// </summary>
/// <param name="Input">From the host.</param>
/// <param name="Output">To the host.</param>
internal sealed partial record ProtocolStreams(Stream Input, Stream Output)
{
    private const int StandardInput = 0;
    private const int StandardOutput = 1;
    private const int StandardError = 2;

    /// <summary>
    /// Takes the wire from standard input and output. From then on standard output is standard error, and standard
    /// input is empty.
    /// </summary>
    public static ProtocolStreams TakeOver()
    {
        // On Unix these streams own duplicates of the descriptors that no child process inherits.
        var streams = new ProtocolStreams(Console.OpenStandardInput(), Console.OpenStandardOutput());
        if (OperatingSystem.IsWindows())
        {
            RedirectOnWindows();
        }
        else
        {
            RedirectOnUnix();
        }

        return streams;
    }

    [UnsupportedOSPlatform("windows")]
    private static void RedirectOnUnix()
    {
        using var empty = File.OpenHandle("/dev/null");
        if (Duplicate(StandardError, StandardOutput) < 0 || Duplicate((int)empty.DangerousGetHandle(), StandardInput) < 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [SupportedOSPlatform("windows")]
    private static void RedirectOnWindows()
    {
        const int InputId = -10, OutputId = -11, ErrorId = -12;
        const uint Inherit = 1;
        // The streams above hold the old handles themselves; a child process must not get them.
        _ = SetHandleInformation(GetStandardHandle(InputId), Inherit, 0);
        _ = SetHandleInformation(GetStandardHandle(OutputId), Inherit, 0);
        _ = SetStandardHandle(OutputId, GetStandardHandle(ErrorId));
        _ = SetStandardHandle(InputId, 0);
    }

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [UnsupportedOSPlatform("windows")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("kernel32", EntryPoint = "GetStdHandle")]
    [SupportedOSPlatform("windows")]
    private static partial nint GetStandardHandle(int id);

    [LibraryImport("kernel32", EntryPoint = "SetStdHandle")]
    [SupportedOSPlatform("windows")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStandardHandle(int id, nint handle);

    [LibraryImport("kernel32", EntryPoint = "SetHandleInformation")]
    [SupportedOSPlatform("windows")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetHandleInformation(nint handle, uint mask, uint flags);
}
