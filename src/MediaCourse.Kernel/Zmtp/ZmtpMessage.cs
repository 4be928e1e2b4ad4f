using System.Collections.Immutable;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>A message of one or more parts.</summary>
internal sealed record ZmtpMessage(ImmutableArray<ReadOnlyMemory<byte>> Parts)
{
    /// <summary>What keeping a part costs beside its bytes.</summary>
    private const int PartOverhead = 64;

    /// <summary>Bytes that the message takes while it waits.</summary>
    public long Size { get; } = Parts.Sum(static part => (long)part.Length + PartOverhead);
}
