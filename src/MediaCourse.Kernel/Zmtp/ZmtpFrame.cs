using System.Runtime.InteropServices;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>One frame: a part of a message, or a command.</summary>
/// <param name="IsCommand">Whether it is a command.</param>
/// <param name="HasMore">Whether another part of the same message follows.</param>
/// <param name="Body">Its content.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ZmtpFrame(bool IsCommand, bool HasMore, ReadOnlyMemory<byte> Body)
{
    public const byte MoreFlag = 1;
    public const byte LongFlag = 2;
    public const byte CommandFlag = 4;

    /// <summary>Longest body whose length fits into one byte.</summary>
    public const int LongestShort = byte.MaxValue;
}
