using System.Buffers.Binary;
using System.Net;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Takes messages from many and sends to each by the identity it gave itself, or got here.</summary>
internal sealed class RouterSocket : IAsyncDisposable
{
    private const int OwnIdentitySize = 5;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<ZmtpConnection>> _byIdentity = new(StringComparer.Ordinal);
    private readonly Func<RouterPeer, ZmtpMessage, ValueTask> _onMessage;
    private readonly ZmtpListener _listener;
    private int _numbered;

    /// <summary>Opens the port.</summary>
    /// <param name="endPoint">Address and port.</param>
    /// <param name="limits">What is granted to others.</param>
    /// <param name="onMessage">Takes a sender and its message, one after another for each sender.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    public RouterSocket(IPEndPoint endPoint, ZmtpLimits limits, Func<RouterPeer, ZmtpMessage, ValueTask> onMessage)
    {
        _onMessage = onMessage;
        _listener = new ZmtpListener(endPoint, SocketType.Router, limits, ServeAsync);
    }

    /// <summary>The port.</summary>
    public int Port => _listener.Port;

    /// <summary>Sends to one of whom a message has come; if that connection has ended, to the newest of its identity.</summary>
    /// <returns>False where it has gone, or reads too slowly for what waits for it already; it is then cut off.</returns>
    public bool Send(RouterPeer peer, ZmtpMessage message) => Send(ConnectionOf(peer.Identity, peer.Connection), message);

    /// <summary>Sends to the newest connection of an identity.</summary>
    /// <inheritdoc cref="Send(RouterPeer, ZmtpMessage)"/>
    public bool Send(ReadOnlyMemory<byte> identity, ZmtpMessage message) => Send(ConnectionOf(identity, preferred: null), message);

    /// <summary>Closes the port, after giving what is queued a moment to go out.</summary>
    public Task CloseAsync(TimeSpan linger) => _listener.CloseAsync(linger);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static bool Send(ZmtpConnection? connection, ZmtpMessage message)
    {
        var isQueued = connection?.TrySend(message) == true;
        if (!isQueued)
        {
            connection?.Abort();
        }

        return isQueued;
    }

    private static string KeyOf(ReadOnlyMemory<byte> identity) => Convert.ToHexString(identity.Span);

    /// <summary>The newest is the one that lives: one whose network broke comes back long before its old connection is found to be dead.</summary>
    private ZmtpConnection? ConnectionOf(ReadOnlyMemory<byte> identity, ZmtpConnection? preferred)
    {
        lock (_lock)
        {
            return !_byIdentity.TryGetValue(KeyOf(identity), out var connections) ? null
                : preferred is not null && connections.Contains(preferred) ? preferred
                : connections[^1];
        }
    }

    private async Task ServeAsync(ZmtpConnection connection, CancellationToken cancellationToken)
    {
        var peer = new RouterPeer(connection.PeerIdentity.IsEmpty ? NextIdentity() : connection.PeerIdentity, connection);
        var key = KeyOf(peer.Identity);
        Add(key, connection);
        try
        {
            while (await connection.ReceiveAsync(cancellationToken) is { } received)
            {
                if (received is ZmtpMessage message)
                {
                    await _onMessage(peer, message);
                }
            }
        }
        finally
        {
            Remove(key, connection);
        }
    }

    private void Add(string key, ZmtpConnection connection)
    {
        lock (_lock)
        {
            if (!_byIdentity.TryGetValue(key, out var connections))
            {
                _byIdentity[key] = connections = [];
            }

            connections.Add(connection);
        }
    }

    private void Remove(string key, ZmtpConnection connection)
    {
        lock (_lock)
        {
            var connections = _byIdentity[key];
            connections.Remove(connection);
            if (connections.Count == 0)
            {
                _byIdentity.Remove(key);
            }
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

/// <summary>Whom a message has come from.</summary>
/// <param name="Identity">Its identity.</param>
/// <param name="Connection">Its connection, of which an identity may have several.</param>
internal sealed record RouterPeer(ReadOnlyMemory<byte> Identity, ZmtpConnection Connection);
