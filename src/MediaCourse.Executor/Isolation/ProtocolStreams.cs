using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace MediaCourse.Executor.Isolation;

/// <summary>
/// The two ends of the wire, moved away from standard input and output, so that nothing a cell prints can reach
/// them: not by <c>Console.OpenStandardOutput</c>, not from native code, not from a child process.
/// </summary>
/// <param name="Input">From the host.</param>
/// <param name="Output">To the host.</param>
/// <param name="RawError">Standard error as it was at the start; also what cells print past the console's writers goes there.</param>
/// <remarks>
/// The console's own streams would not do: each write to one locks <c>Console.Out</c>, which a cell may hold.
/// </remarks>
internal sealed partial record ProtocolStreams(Stream Input, Stream Output, Stream RawError)
{
    /// <summary>
    /// Takes the wire from standard input and output. From then on standard output is standard error, and standard
    /// input is empty.
    /// </summary>
    public static ProtocolStreams TakeOver() => OperatingSystem.IsWindows() ? TakeOverOnWindows() : TakeOverOnUnix();

    [UnsupportedOSPlatform("windows")]
    private static ProtocolStreams TakeOverOnUnix()
    {
        const int InputDescriptor = 0, OutputDescriptor = 1, ErrorDescriptor = 2;
        var streams = new ProtocolStreams(
            Open(PrivateCopy(InputDescriptor), FileAccess.Read),
            Open(PrivateCopy(OutputDescriptor), FileAccess.Write),
            Open(PrivateCopy(ErrorDescriptor), FileAccess.Write));
        using var empty = File.OpenHandle("/dev/null");
        Check(Duplicate((int)empty.DangerousGetHandle(), InputDescriptor));
        Check(Duplicate(ErrorDescriptor, OutputDescriptor));
        return streams;
    }

    [UnsupportedOSPlatform("windows")]
    private static int PrivateCopy(int descriptor)
    {
        // FIOCLEX, "close on exec": no child process inherits the copy.
        nuint closeOnExec = OperatingSystem.IsMacOS() ? 0x20006601u : 0x5451u;
        var copy = Check(Duplicate(descriptor));
        Check(Control(copy, closeOnExec));
        return copy;
    }

    [SupportedOSPlatform("windows")]
    private static ProtocolStreams TakeOverOnWindows()
    {
        const int InputId = -10, OutputId = -11, ErrorId = -12;
        const uint Inherit = 1;
        var (input, output, error) = (GetStandardHandle(InputId), GetStandardHandle(OutputId), GetStandardHandle(ErrorId));
        // The streams keep the old handles; a child process must not get them.
        _ = SetHandleInformation(input, Inherit, 0);
        _ = SetHandleInformation(output, Inherit, 0);
        _ = SetStandardHandle(OutputId, error);
        _ = SetStandardHandle(InputId, 0);
        return new ProtocolStreams(Open(input, FileAccess.Read), Open(output, FileAccess.Write), Open(error, FileAccess.Write));
    }

    private static FileStream Open(nint handle, FileAccess access) =>
        new(new SafeFileHandle(handle, ownsHandle: false), access, bufferSize: 0);

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    [UnsupportedOSPlatform("windows")]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [UnsupportedOSPlatform("windows")]
    private static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    [UnsupportedOSPlatform("windows")]
    private static partial int Control(int descriptor, nuint request);

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
