namespace MediaCourse.Kernel.Zmtp;

/// <summary>What one socket grants to whoever connects to it. Nobody has shown a key at this level.</summary>
internal sealed record ZmtpLimits
{
    /// <summary>Bytes of one incoming message, all parts together.</summary>
    public long MessageSize { get; init; } = 32L << 20;

    /// <summary>Bytes of all messages that are arriving at one time.</summary>
    public long IncomingSize { get; init; } = 128L << 20;

    /// <summary>Parts of one incoming message.</summary>
    public int MessageParts { get; init; } = 10_000;

    /// <summary>Connections at one time; further ones are closed at once.</summary>
    public int Connections { get; init; } = 128;

    /// <summary>Wall time for greeting and handshake.</summary>
    public TimeSpan HandshakeTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Wall time that a message once begun may stand still.</summary>
    public TimeSpan StallTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that may wait for a slow reader.</summary>
    public long QueuedBytes { get; init; } = 64L << 20;

    /// <summary>Messages that may wait for a slow reader.</summary>
    public int QueuedMessages { get; init; } = 20_000;

    /// <summary>Bytes of one subscription's topic.</summary>
    public int TopicSize { get; init; } = 4 << 10;

    /// <summary>Subscriptions of one connection.</summary>
    public int Subscriptions { get; init; } = 1_000;
}
