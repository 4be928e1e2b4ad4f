namespace MediaCourse.Kernel.Rpc;

/// <summary>What the other side may ask of this one's memory.</summary>
internal sealed record RpcLimits
{
    /// <summary>Bytes of a message's headers.</summary>
    public int Headers { get; init; } = 4 << 10;

    /// <summary>Bytes of one message.</summary>
    public int Message { get; init; } = 16 << 20;

    /// <summary>Bytes of all requests that are being answered.</summary>
    public long Requests { get; init; } = 32 << 20;

    /// <summary>Number of requests that are being answered.</summary>
    public int Calls { get; init; } = 256;

    /// <summary>Number beyond that for requests that are answered at once, such as those that put an end to others.</summary>
    public int UrgentCalls { get; init; } = 64;
}
