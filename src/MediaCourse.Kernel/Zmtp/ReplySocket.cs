using System.Net;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Gives each message back as it came: a heartbeat.</summary>
internal sealed class ReplySocket : IAsyncDisposable
{
    private readonly ZmtpListener _listener;

    /// <summary>Opens the port.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    public ReplySocket(IPEndPoint endPoint, ZmtpLimits limits) =>
        _listener = new ZmtpListener(endPoint, SocketType.Reply, limits, EchoAsync);

    /// <summary>The port.</summary>
    public int Port => _listener.Port;

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static async Task EchoAsync(ZmtpConnection connection, CancellationToken cancellationToken)
    {
        while (await connection.ReceiveAsync(cancellationToken) is { } received)
        {
            if (received is ZmtpMessage message && !connection.TrySend(message))
            {
                return;
            }
        }
    }
}
