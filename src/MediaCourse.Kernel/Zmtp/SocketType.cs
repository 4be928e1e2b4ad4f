namespace MediaCourse.Kernel.Zmtp;

/// <summary>The sockets that a kernel opens, and which sockets may connect to them (ZMTP 3.1, RFC 37).</summary>
/// <param name="Name">Name as the handshake has it.</param>
/// <param name="Peers">Names of the sockets that may connect.</param>
internal sealed record SocketType(string Name, IReadOnlyList<string> Peers)
{
    /// <summary>Talks to many and knows each by its identity.</summary>
    public static SocketType Router { get; } = new("ROUTER", ["DEALER", "REQ", "ROUTER"]);

    /// <summary>Sends to all who have subscribed.</summary>
    public static SocketType Publisher { get; } = new("PUB", ["SUB", "XSUB"]);

    /// <summary>Answers each message.</summary>
    public static SocketType Reply { get; } = new("REP", ["REQ", "DEALER"]);
}
