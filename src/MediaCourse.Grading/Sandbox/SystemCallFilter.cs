using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// A filter for the kernel that denies a sandboxed process the calls by which it could reach what no folder, network or number of processes
/// keeps from it: the keys of whoever grades, which outlive a process and so tell the next hand-in what this one has seen; other processes'
/// memory; and the kernel's largest surfaces of attack. Nothing in .NET needs them.
/// </summary>
internal static class SystemCallFilter
{
    /// <summary>The filter's file in the folder of a sandboxed program.</summary>
    public const string FileName = "system-calls.bpf";

    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;
    private const uint NumberOffset = 0;
    private const uint ArchitectureOffset = 4;
    private const uint Allow = 0x7FFF_0000;
    private const uint DenyAsNotPermitted = 0x0005_0001;

    /// <summary>Above it, the same calls have other numbers on x64.</summary>
    private const uint FirstOfOtherNumbers = 0x4000_0000;

    /// <summary>The filter as the kernel reads it, or null for a processor whose calls are not listed here.</summary>
    public static byte[]? Bytes() => RuntimeInformation.ProcessArchitecture switch
    {
        // ptrace, mount, add_key, request_key, keyctl, unshare, perf_event_open, setns, process_vm_readv, process_vm_writev, kcmp, bpf, userfaultfd, io_uring_*, pidfd_getfd
        Architecture.X64 => Of(0xC000_003E, [101, 165, 248, 249, 250, 272, 298, 308, 310, 311, 312, 321, 323, 425, 426, 427, 438]),
        Architecture.Arm64 => Of(0xC000_00B7, [117, 40, 217, 218, 219, 97, 241, 268, 270, 271, 272, 280, 282, 425, 426, 427, 438]),
        _ => null,
    };

    private static byte[] Of(uint architecture, uint[] denied)
    {
        var instructions = new List<(ushort Code, byte IfTrue, byte IfFalse, uint Value)>
        {
            (Load, 0, 0, ArchitectureOffset),
            (JumpIfEqual, 0, (byte)(denied.Length + 3), architecture),
            (Load, 0, 0, NumberOffset),
            (JumpIfAtLeast, (byte)(denied.Length + 1), 0, FirstOfOtherNumbers),
        };
        instructions.AddRange(denied.Select((call, index) => (JumpIfEqual, (byte)(denied.Length - index), (byte)0, call)));
        instructions.Add((Return, 0, 0, Allow));
        instructions.Add((Return, 0, 0, DenyAsNotPermitted));
        var bytes = new byte[instructions.Count * 8];
        foreach (var (index, (code, ifTrue, ifFalse, value)) in instructions.Index())
        {
            var instruction = bytes.AsSpan(index * 8);
            BinaryPrimitives.WriteUInt16LittleEndian(instruction, code);
            instruction[2] = ifTrue;
            instruction[3] = ifFalse;
            BinaryPrimitives.WriteUInt32LittleEndian(instruction[4..], value);
        }

        return bytes;
    }
}
