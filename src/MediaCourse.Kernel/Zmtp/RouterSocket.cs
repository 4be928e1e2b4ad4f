using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Takes messages from many and sends to each by the identity it gave itself, or got here.</summary>
internal sealed class RouterSocket : IAsyncDisposable
{
    private const int OwnIdentitySize = 5;
    private readonly ConcurrentDictionary<string, ZmtpConnection> _byIdentity = new(StringComparer.Ordinal);
    private readonly Func<ReadOnlyMemory<byte>, ZmtpMessage, ValueTask> _onMessage;
    private readonly ZmtpListener _listener;
    private int _numbered;

    /// <summary>Opens the port.</summary>
    /// <param name="endPoint">Address and port.</param>
    /// <param name="limits">What is granted to others.</param>
    /// <param name="onMessage">Takes a sender's identity and its message, one after another for each sender.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    public RouterSocket(IPEndPoint endPoint, ZmtpLimits limits, Func<ReadOnlyMemory<byte>, ZmtpMessage, ValueTask> onMessage)
    {
        _onMessage = onMessage;
        _listener = new ZmtpListener(endPoint, SocketType.Router, limits, ServeAsync);
    }

    /// <summary>The port.</summary>
    public int Port => _listener.Port;

    /// <summary>Sends to one.</summary>
    /// <returns>False where it has gone, or reads too slowly for what waits for it already; it is then cut off.</returns>
    public bool Send(ReadOnlyMemory<byte> identity, ZmtpMessage message)
    {
        if (!_byIdentity.TryGetValue(KeyOf(identity), out var connection))
        {
            return false;
        }

        var isQueued = connection.TrySend(message);
        if (!isQueued)
        {
            connection.Abort();
        }

        return isQueued;
    }

    /// <summary>Closes the port, after giving what is queued a moment to go out.</summary>
    public Task CloseAsync(TimeSpan linger) => _listener.CloseAsync(linger);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static string KeyOf(ReadOnlyMemory<byte> identity) => Convert.ToHexString(identity.Span);

    private async Task ServeAsync(ZmtpConnection connection, CancellationToken cancellationToken)
    {
        var identity = connection.PeerIdentity.IsEmpty ? NextIdentity() : connection.PeerIdentity;
        var key = KeyOf(identity);
        // The newest wins: one whose network broke comes back long before its old connection is found to be dead.
        _byIdentity[key] = connection;
        try
        {
            while (await connection.ReceiveAsync(cancellationToken) is { } received)
            {
                if (received is ZmtpMessage message)
                {
                    await _onMessage(identity, message);
                }
            }
        }
        finally
        {
            _byIdentity.TryRemove(new KeyValuePair<string, ZmtpConnection>(key, connection));
        }
    }

    /// <summary>As libzmq has it: a zero byte, with which no identity that others choose may begin, and a number.</summary>
    private byte[] NextIdentity()
    {
        var identity = new byte[OwnIdentitySize];
        BinaryPrimitives.WriteInt32BigEndian(identity.AsSpan(1), Interlocked.Increment(ref _numbered));
        return identity;
    }
}
